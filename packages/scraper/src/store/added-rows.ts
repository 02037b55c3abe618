/** Rows by key to which others are added. A row once there stays as it is: what was seen at a time is a record of it. */
export interface AddedRows<Row> {
  readonly byKey: ReadonlyMap<string, Row>;
  rows(): readonly Row[];
  /** Adds the rows whose key is not there. Returns whether there was one. */
  add(rows: readonly Row[]): boolean;
  /** Puts other rows in the place of all that are there. */
  replace(rows: readonly Row[]): void;
}

export function addedRows<Row>(read: readonly Row[], keyOf: (row: Row) => string): AddedRows<Row> {
  const byKey = new Map(read.map((row) => [keyOf(row), row]));
  return {
    byKey,
    rows: () => [...byKey.values()],
    add(rows) {
      const countBefore = byKey.size;
      for (const row of rows) if (!byKey.has(keyOf(row))) byKey.set(keyOf(row), row);
      return byKey.size > countBefore;
    },
    replace(rows) {
      byKey.clear();
      for (const row of rows) byKey.set(keyOf(row), row);
    },
  };
}
