import type { Column } from "./column.js";
import type { RowOf, Table } from "./define-table.js";

/** Writes rows of a table as lines of CSV. Throws ZodError on a row outside the schema. */
export function rowWriter<T extends Table>(table: T): (row: RowOf<T>) => string {
  const { schema } = table;
  const columns = Object.entries(table.columns).map(([name, column]) => ({
    name,
    write: cellWriter(column),
  }));
  return (row) => {
    const { data, error } = schema.safeParse(row);
    if (error) throw error;
    const values: Readonly<Record<string, unknown>> = data;
    return lineOf(columns.map(({ name, write }) => write(values[name])));
  };
}

/** A line of a CSV file from cells that are quoted where that is needed. */
export function lineOf(cells: readonly string[]): string {
  return `${cells.join(",")}\n`;
}

/** Rows beside one another often hold the very same value. */
function cellWriter({ encode }: Column): (value: unknown) => string {
  let lastValue: unknown = null;
  let lastCell = "";
  return (value) => {
    if (value === null) return "";
    if (value === lastValue) return lastCell;
    lastValue = value;
    lastCell = quote(encode(value ?? ""));
    return lastCell;
  };
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
