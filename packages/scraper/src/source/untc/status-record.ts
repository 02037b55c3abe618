/**
 * A status document of *Multilateral Treaties Deposited with the Secretary-General* as printed: every value is text of
 * the source after its decoding, with white space collapsed and mark-up taken off. Nothing is looked up or interpreted.
 */
export interface StatusRecord {
  /** Number of the treaty as the document prints it, put together from its parts: `XVIII-16`. */
  readonly treaty: string;
  /** `XVIII`, with the section letter in chapter XI. */
  readonly chapter: string;
  readonly chapterName: string | null;
  readonly title: string;
  /** `New York, 24 December 2024`; null where the document has none. */
  readonly conclusion: string | null;
  readonly entryIntoForce: string | null;
  readonly registration: string | null;
  /** Printed number of signatories, digits only. */
  readonly signatories: string | null;
  /** Printed number of parties, digits only. */
  readonly parties: string | null;
  /** The page's own `STATUS AS AT` stamp, `DD-MM-YYYY`; the XML has none. */
  readonly statusAsAt: string | null;
  /** Headings of the columns after the participant column, in order. */
  readonly headings: readonly Heading[];
  readonly rows: readonly StatusRow[];
}

/** What a status document, or a listing, says of the treaty itself. */
export type TreatyHead = Omit<StatusRecord, "headings" | "rows">;

/** A column heading, taken apart: what an unlettered date means and what each letter means in this table. */
export interface Heading {
  readonly printed: string;
  readonly labels: readonly HeadingLabel[];
}

export interface HeadingLabel {
  readonly label: string;
  /** The letter printed after a date that has this meaning; null for a date without a letter. */
  readonly mark: string | null;
}

export interface StatusRow {
  /** Place in the table body, from 1. */
  readonly position: number;
  readonly participant: PrintedName;
  /** One for each heading; null for an empty cell. */
  readonly cells: readonly (PrintedDate | null)[];
}

export interface PrintedName {
  readonly name: string;
  /** Square brackets round the name: the participant has withdrawn. */
  readonly isBracketed: boolean;
  /** Numbers of the footnotes. */
  readonly notes: readonly string[];
}

export interface PrintedDate {
  /** The cell, white space collapsed, brackets kept, footnotes taken off: `[20 Jan 2021 A]`. */
  readonly printed: string;
  /** `20 Jan 2021`. */
  readonly date: string;
  /** `A`; null where no letter is printed. Case matters. */
  readonly mark: string | null;
  readonly isBracketed: boolean;
  readonly notes: readonly string[];
}
