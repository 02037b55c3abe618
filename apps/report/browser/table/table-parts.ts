/** The first heading of each column. */
export function headingsOf({ tHead }: HTMLTableElement): readonly HTMLTableCellElement[] {
  return [...(tHead?.rows[0]?.cells ?? [])];
}

/** The key of each column; empty where it has none. */
export function keysOf(table: HTMLTableElement): readonly string[] {
  return headingsOf(table).map(({ dataset }) => dataset.key ?? "");
}

/** The rows below the headings. */
export function rowsOf({ tBodies }: HTMLTableElement): readonly HTMLTableRowElement[] {
  return [...(tBodies[0]?.rows ?? [])];
}
