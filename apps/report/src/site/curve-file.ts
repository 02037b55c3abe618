import { daysBetween } from "@depositary/model";
import { scriptJson } from "../text/script-json.js";
import { nameOf } from "../text/standing-words.js";
import type { TextFile } from "./chart-files.js";
import { ofTreaty } from "./look-up.js";
import { lastSeen } from "./record/last-day.js";
import type { SiteRecord } from "./record.js";

/**
 * A treaty as the comparing script reads it: number, name, instruments asked for, days from opening to the last evidence of either
 * measure, then for each measure its steps as pairs of days since the step before and participants since the step before.
 */
type PackedTreaty = readonly [
  treatyId: string,
  name: string,
  threshold: number | null,
  evidenceDays: number,
  signatures: readonly number[],
  instruments: readonly number[],
];

/** Path of the file below the site's root. */
export const curveFilePath = "compare/curves.js";

/** The curves of every treaty that has any, as a script, because a page opened from a file may load the one and not JSON. */
export function curveFile(record: SiteRecord): TextFile {
  const treaties = record.standings.flatMap((standing) => packed(record, standing));
  return { path: curveFilePath, content: `globalThis.depositaryCurves = ${scriptJson(treaties)};\n` };
}

function packed(record: SiteRecord, standing: SiteRecord["standings"][number]): readonly PackedTreaty[] {
  const { treatyId, threshold, openedOn } = standing;
  const curves = ofTreaty(record.packedCurves, treatyId);
  if (curves.length === 0 || openedOn === null) return [];
  const evidenceDays = daysBetween(openedOn, lastSeen([standing]) ?? openedOn);
  const of = (measure: string) => curves.find((curve) => curve.measure === measure)?.deltas ?? [];
  return [[treatyId, nameOf(standing), threshold, evidenceDays, of("signatures"), of("instruments")]];
}
