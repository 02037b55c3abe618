/** What the database answers, every value as text, null where there is none. */
export interface Answer {
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
}

export type AnswerRow = readonly (string | null)[];

/** Whether a column holds numbers and nothing else. */
export function isNumeric(rows: readonly AnswerRow[], column: number): boolean {
  const values = rows.flatMap((row) => row[column] ?? []);
  return values.length > 0 && values.every((value) => /^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(value));
}
