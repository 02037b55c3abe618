import { isDeepStrictEqual } from "node:util";

/** The rows as read where `now` holds the same ones, in whatever order, so that their table is not written. */
export function unlessEqual<Row>(
  read: readonly Row[],
  now: readonly Row[],
  keyOf: (row: Row) => string,
): readonly Row[] {
  if (read === now) return read;
  const held = new Map(read.map((row) => [keyOf(row), row]));
  const isHeld = (row: Row) => {
    const other = held.get(keyOf(row));
    return other === row || isDeepStrictEqual(other, row);
  };
  return read.length === now.length && now.every(isHeld) ? read : now;
}

/** The array as read where no row is another one, so that its table is not written. */
export function unlessSame<Row>(read: readonly Row[], now: readonly Row[]): readonly Row[] {
  const held = new Set(read);
  return read.length === now.length && now.every((row) => held.has(row)) ? read : now;
}

/** The rows that were not among those read. */
export function newOf<Row>(read: readonly Row[], now: readonly Row[]): readonly Row[] {
  const held = new Set(read);
  return now.filter((row) => !held.has(row));
}
