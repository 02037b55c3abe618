import type { Resolution } from "@depositary/model";

/**
 * Resolutions on file with those of a bulk file added. Rows on file keep the title, treaty, role and source under which they
 * stand; a meeting that was not known is filled in.
 */
export function fileResolutions(
  incoming: readonly Resolution[],
  onFile: readonly Resolution[],
): readonly Resolution[] {
  const rows = new Map(onFile.map((row) => [row.symbol, row]));
  for (const row of incoming) {
    const before = rows.get(row.symbol);
    rows.set(row.symbol, before === undefined ? row : { ...before, meeting: before.meeting ?? row.meeting });
  }
  return [...rows.values()];
}
