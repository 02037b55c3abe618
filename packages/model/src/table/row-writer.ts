import type { Column } from "./column.js";
import type { RowOf, Table } from "./define-table.js";

/** Different values up to which those of a column are remembered: beyond that it repeats too few for it to pay. */
const VALUES_MAX = 1000;

/**
 * Writes rows of a table as lines of CSV. A code that was held against its column is not held against it
 * again in every row. Throws ZodError on a row outside the schema.
 */
export function rowWriter<T extends Table>(table: T): (row: RowOf<T>) => string {
  const columns = Object.entries(table.columns).map(([name, column]) => ({
    name,
    write: cellWriter(column),
  }));
  return (row) => {
    const values: Readonly<Record<string, unknown>> = row;
    const cells = columns.map(({ name, write }) => write(values[name]));
    const isWhole = !cells.includes(null) && Object.keys(row).length === cells.length;
    if (!isWhole) throw outsideSchema(table, row);
    return lineOf(cells);
  };
}

/** A line of a CSV file from cells that are quoted where that is needed. */
export function lineOf(cells: readonly (string | null)[]): string {
  return `${cells.join(",")}\n`;
}

/** The cell of a value; null where the column does not accept it. Rows beside one another often hold the very same. */
function cellWriter({ schema, encode, nullable }: Column): (value: unknown) => string | null {
  const known = new Map<unknown, string>();
  let lastValue: unknown;
  let lastCell: string | null = null;
  const write = (value: unknown) => {
    const result = schema.safeParse(value);
    return result.success ? quote(encode(result.data ?? "")) : null;
  };
  return (value) => {
    if (value === null && nullable) return "";
    if (lastCell !== null && value === lastValue) return lastCell;
    const isRepeated = known.size < VALUES_MAX && typeof value === "string";
    const cell = (isRepeated ? known.get(value) : undefined) ?? write(value);
    if (cell === null) return null;
    if (isRepeated) known.set(value, cell);
    lastValue = value;
    lastCell = cell;
    return cell;
  };
}

function outsideSchema(table: Table, row: unknown): Error {
  return table.schema.safeParse(row).error ?? new RangeError(`${table.name}: a row that cannot be written`);
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
