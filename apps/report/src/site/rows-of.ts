type Index = ReadonlyMap<unknown, readonly unknown[]>;

// of arrays that are never changed, and gone with them: each of thousands of pages asks for its few of tens of thousands of rows
const indexes = new WeakMap<readonly unknown[], Map<PropertyKey, Index>>();

/** The rows in which `key` is `value`, in their order. */
export function rowsOf<Row, Key extends keyof Row>(
  rows: readonly Row[],
  key: Key,
  value: Row[Key],
): readonly Row[] {
  const ofRows = indexes.get(rows) ?? new Map<PropertyKey, Index>();
  indexes.set(rows, ofRows);
  const index = ofRows.get(key) ?? groupRows(rows, key);
  ofRows.set(key, index);
  return (index.get(value) ?? []) as readonly Row[];
}

function groupRows<Row>(rows: readonly Row[], key: keyof Row): Index {
  const index = new Map<unknown, Row[]>();
  for (const row of rows) {
    const group = index.get(row[key]);
    if (group === undefined) index.set(row[key], [row]);
    else group.push(row);
  }
  return index;
}
