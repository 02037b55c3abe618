/** A MARC 21 record: every value as exported, decoded once, blanks at its ends taken off. Nothing is looked up. */
export interface MarcRecord {
  readonly controls: readonly MarcControl[];
  readonly fields: readonly MarcField[];
}

export interface MarcControl {
  /** Three digits: `001`. */
  readonly tag: string;
  readonly text: string;
}

export interface MarcField {
  readonly tag: string;
  readonly indicators: readonly [string, string];
  readonly subfields: readonly MarcSubfield[];
}

export interface MarcSubfield {
  /** One character: `a`. */
  readonly code: string;
  readonly text: string;
}

/** The fields with this tag, in the order of the record. */
export function fieldsOf({ fields }: MarcRecord, tag: string): readonly MarcField[] {
  return fields.filter((field) => field.tag === tag);
}

/** The first subfield with this code; null where there is none or it is empty. */
export function subfieldOf({ subfields }: MarcField, code: string): string | null {
  const text = subfields.find((subfield) => subfield.code === code)?.text ?? "";
  return text === "" ? null : text;
}

/** Each subfield with this code of the fields with this tag; empty ones left out. */
export function textsOf(record: MarcRecord, tag: string, code: string): readonly string[] {
  return fieldsOf(record, tag).flatMap(({ subfields }) =>
    subfields.filter((subfield) => subfield.code === code && subfield.text !== "").map(({ text }) => text),
  );
}
