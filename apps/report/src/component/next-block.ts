import type { NextState, RankingQuality } from "@depositary/analytics";
import { type Html, html } from "../html/html.js";
import { ofTreaty } from "../site/look-up.js";
import type { PageContext } from "../site/page.js";
import type { SiteRecord } from "../site/record.js";
import { formatDate } from "../text/format-date.js";
import { counted, formatChance, formatCount, formatDecimal } from "../text/format-number.js";
import { dataTable } from "./data-table.js";
import { participantColumn } from "./name-columns.js";

/**
 * Who may consent next: the first of a ranking, each chance with its interval, and how good such rankings have been;
 * null where nothing can be said.
 */
export function nextBlock(record: SiteRecord, treatyId: string, context: PageContext): Html | null {
  const states = ofTreaty(record.nextStates, treatyId);
  const [first] = states;
  if (first === undefined) return null;
  return html`<p>These States are more likely than others to consent next, judged as of ${formatDate(first.asOf)} by what each has done with other treaties. No announcement of a government is looked at.</p>
<p>${qualityWords(record.rankingQuality, first.asOf)}</p>
<div class="wide">${nextTable(states, first.candidates, context)}</div>`;
}

function nextTable(states: readonly NextState[], candidates: number, context: PageContext): Html {
  return dataTable({
    id: "next-states",
    caption: `${states.length === candidates ? "All" : `The first ${formatCount(states.length)} of`} ${counted(candidates, "State")} that had not consented, with 90% intervals. Pace: how many times as fast as the usual State that has signed, or not signed, like this one; an interval that includes 1.0 leaves open whether it is faster or slower`,
    rows: states,
    columns: [
      participantColumn(context, { key: "state", label: "State" }),
      {
        key: "standing",
        label: "Signed",
        cell: ({ standing }) => (standing === "signatory" ? "yes" : "no"),
      },
      {
        key: "pace",
        label: "Pace",
        isNumber: true,
        cell: ({ propensity, propensityLower, propensityUpper }) =>
          `${formatDecimal(propensity, 1)} (${formatDecimal(propensityLower, 1)} to ${formatDecimal(propensityUpper, 1)})`,
      },
      {
        key: "within12",
        label: "Within 12 months",
        isNumber: true,
        cell: ({ within12, lower12, upper12 }) => chanceWords(within12, lower12, upper12),
      },
      {
        key: "within36",
        label: "Within 36 months",
        isNumber: true,
        cell: ({ within36, lower36, upper36 }) => chanceWords(within36, lower36, upper36),
      },
    ],
  });
}

function chanceWords(chance: number, lower: number, upper: number): string {
  return `${formatChance(chance)} (${formatChance(lower)} to ${formatChance(upper)})`;
}

function qualityWords(quality: RankingQuality | null, asOf: string): string {
  if (quality === null) return "How good such rankings have been is not known.";
  const { treaties, auc, aucLower, aucUpper, aucBySignature, precision10, baseRate } = quality;
  const { learnedUpTo } = quality;
  const old =
    learnedUpTo === null || asOf <= learnedUpTo
      ? ""
      : ` Here most other treaties are known only up to ${formatDate(learnedUpTo)}; with other treaties known only up to twelve years before, it was ${formatChance(quality.aucStale)} of pairs.`;
  return `Such rankings have been of some use and no more. Of the States ranked first to tenth for ${formatCount(treaties)} past treaties, ${formatChance(precision10)} consented within 12 months, against ${formatChance(baseRate)} of all States ranked. Of two States of which only one consented within 12 months, that one stood higher in ${formatChance(auc)} of pairs (95% interval ${formatChance(aucLower)} to ${formatChance(aucUpper)}); by signature alone in ${formatChance(aucBySignature)}, by chance in 50%.${old}`;
}
