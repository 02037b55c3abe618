/** Something that must hold of every row of the record. */
export interface Invariant {
  /** kebab-case. */
  readonly name: string;
  /** What must hold, in a sentence. */
  readonly meaning: string;
  /** Returns the rows for which it does not hold, known exceptions left out row by row, in order. */
  readonly sql: string;
}

/** Leaves out rows whose document, an SQL expression, is listed in reference/exceptions.csv under `rule` for the same participant. */
export function unlessDocumentExcepted(rule: string, document: string, participant?: string): string {
  const who = participant === undefined ? "" : ` AND exception.participant_id = ${participant}`;
  return `NOT EXISTS (SELECT 1 FROM exception WHERE exception.rule = '${rule}' AND exception.document = ${document}${who})`;
}

/** Two SQL expressions of text: what stands in the record, and what it should agree with. */
export interface ExceptedValues {
  readonly found: string;
  readonly expected: string;
}

/**
 * Leaves out rows that are listed in reference/exceptions.csv under `rule` for the same treaty with exactly these values: an
 * exception explains one difference, not the next.
 */
export function unlessValuesExcepted(
  rule: string,
  treaty: string,
  { found, expected }: ExceptedValues,
): string {
  return `NOT EXISTS (SELECT 1 FROM exception WHERE exception.rule = '${rule}' AND exception.treaty_id = ${treaty}
        AND exception.found = ${found} AND exception.expected = ${expected})`;
}

/** Leaves out rows that are listed in reference/exceptions.csv under `rule` for the same treaty and, where it names one, participant. */
export function unlessExcepted(rule: string, treaty: string, participant?: string): string {
  const who =
    participant === undefined
      ? ""
      : ` AND (exception.participant_id IS NULL OR exception.participant_id = ${participant})`;
  return `NOT EXISTS (SELECT 1 FROM exception WHERE exception.rule = '${rule}' AND exception.treaty_id = ${treaty}${who})`;
}
