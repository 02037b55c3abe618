import type { SameAge } from "@depositary/analytics";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { drawForceBars, type ForceBar } from "../chart/force-bars.js";
import { treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { counted, formatSpan } from "../text/format-number.js";
import { consentEvidence, nameOf } from "../text/standing-words.js";
import { numberColumn, textColumn } from "./columns.js";
import { sourceWords } from "./source-words.js";

/** How long comparable treaties took from opening to entry into force; null where none has both days on file. */
export function forceFigure(record: SiteRecord, treatyId: string): Figure | null {
  const own = record.sameAge.find(({ comparatorId }) => comparatorId === treatyId);
  const known = record.sameAge
    .filter(isKnown)
    .sort((a, b) => a.daysToEntryIntoForce - b.daysToEntryIntoForce);
  const [fastest, slowest] = [known[0], known.at(-1)];
  if (fastest === undefined || slowest === undefined || own?.ageDays == null) return null;
  const ownBar: ForceBar = {
    label: nameOf(own),
    days: own.ageDays,
    isOwn: true,
    remark: `${formatSpan(own.ageDays)}, not yet`,
  };
  const bars = [ownBar, ...known.map(barOf)];
  const asOf = consentEvidence(treatyOf(record, treatyId)) ?? "not known";
  return {
    name: "time-to-force",
    title: `Comparable treaties took from ${formatSpan(fastest.daysToEntryIntoForce)} to ${formatSpan(slowest.daysToEntryIntoForce)}`,
    subtitle: "From opening for signature to entry into force",
    alt: `Bar chart of the time from opening to entry into force of ${counted(known.length, "comparable treaty", "comparable treaties")}: from ${formatSpan(fastest.daysToEntryIntoForce)} (${nameOf(fastest)}) to ${formatSpan(slowest.daysToEntryIntoForce)} (${nameOf(slowest)}). ${nameOf(own)} is not in force ${formatSpan(own.ageDays)} after opening. As of ${asOf}.`,
    notes: [
      "Only treaties with both days on file. Thresholds differ, see the table. The strong bar ends at the last evidence.",
    ],
    source: sourceWords(record, treatyId),
    asOf,
    legend: [],
    data: barData(bars),
    draw: drawForceBars(bars),
    widths: textWidths,
  };
}

function barData(bars: readonly ForceBar[]): FigureData {
  return {
    columns: [
      textColumn("treaty", "Treaty", "Name by which the treaty is known."),
      numberColumn("days", "Days", "Days from opening to entry into force, or to the last evidence."),
      textColumn("remark", "In words", "The same in words."),
    ],
    rows: bars.map(({ label, days, remark }) => ({ treaty: label, days, remark })),
  };
}

type Known = SameAge & { readonly daysToEntryIntoForce: number };

function isKnown(each: SameAge): each is Known {
  return each.position > 0 && each.daysToEntryIntoForce !== null;
}

function barOf(each: Known): ForceBar {
  const days = each.daysToEntryIntoForce;
  return { label: nameOf(each), days, isOwn: false, remark: formatSpan(days) };
}
