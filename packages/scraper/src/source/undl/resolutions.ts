import type { Resolution, Source } from "@depositary/model";
import { isLaterRelease, sourcesById } from "../../votes/better-source.js";

/**
 * Resolutions on file with those of a bulk file added. A later release of the same publisher corrects what an earlier one
 * said; other rows on file stand, and a meeting that was not known is filled in. Treaty and role are never a release's to say.
 * `sources` are those that any of them cites.
 */
export function fileResolutions(
  incoming: readonly Resolution[],
  onFile: readonly Resolution[],
  sources: readonly Source[],
): readonly Resolution[] {
  const sourceOf = sourcesById(sources);
  const rows = new Map(onFile.map((row) => [row.symbol, row]));
  for (const row of incoming) {
    const before = rows.get(row.symbol);
    if (before === undefined) rows.set(row.symbol, row);
    else if (isLaterRelease(sourceOf(row.sourceId), sourceOf(before.sourceId)))
      rows.set(row.symbol, {
        ...row,
        meeting: row.meeting ?? before.meeting,
        treatyId: before.treatyId,
        role: before.role,
      });
    else rows.set(row.symbol, { ...before, meeting: before.meeting ?? row.meeting });
  }
  return [...rows.values()];
}
