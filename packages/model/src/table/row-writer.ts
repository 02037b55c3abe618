import { z } from "zod";
import type { Column } from "./column.js";
import { lineOf, quoted } from "./csv-line.js";
import type { RowOf, Table } from "./define-table.js";

/** Writes rows of a table as lines of CSV. Throws ZodError on a row outside the schema. */
export function rowWriter<T extends Table>(table: T): (row: RowOf<T>) => string {
  const { schema } = table;
  const columns = Object.entries(table.columns).map(([name, column]) => ({
    name,
    write: cellWriter(column),
  }));
  return (row) => {
    if (!z.validate(schema, row)) schema.parse(row);
    const values: Readonly<Record<string, unknown>> = row;
    return lineOf(columns.map(({ name, write }) => write(values[name])));
  };
}

/** Rows beside one another often hold the very same value. */
function cellWriter({ encode }: Column): (value: unknown) => string {
  let lastValue: unknown = null;
  let lastCell = "";
  return (value) => {
    if (value === null || value === undefined) return "";
    if (value === lastValue) return lastCell;
    lastValue = value;
    lastCell = quoted(encode(value));
    return lastCell;
  };
}
