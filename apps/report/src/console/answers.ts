import type { Database } from "@depositary/analytics";
import { toSnakeCase } from "@depositary/model";
import type { Example } from "./examples.js";

/** Every value as text, as the console in the browser prints it; null where there is none. */
export type AnswerRow = Readonly<Record<string, string | null>>;

/** An example with its answer. */
export interface Answer extends Example {
  readonly columns: readonly string[];
  readonly rows: readonly AnswerRow[];
}

/** Asks the record each question, one after the other. */
export async function answers(database: Database, examples: readonly Example[]): Promise<readonly Answer[]> {
  const answered: Answer[] = [];
  for (const example of examples) {
    const found = await database.rows(`SELECT COLUMNS(*)::VARCHAR FROM (\n${example.sql}\n)`);
    const rows = found.map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          toSnakeCase(name),
          value === null ? null : String(value),
        ]),
      ),
    );
    answered.push({ ...example, columns: Object.keys(rows[0] ?? {}), rows });
  }
  return answered;
}
