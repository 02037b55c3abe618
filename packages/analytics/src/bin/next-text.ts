import type { NextConsent } from "@depositary/model";
import type { RankingQuality } from "../query/next-consents.js";
import { HORIZONS } from "../statistics/next/horizons.js";
import { noEvidenceAfter, yearsSince } from "./evidence-words.js";
import type { NextAnswer } from "./next-answer.js";

const MOST = 15;
const WHO_WIDTH = 40;

/** The first States for people: pace and chances with their intervals, and how good such rankings have been. */
export function nextText({ treaty, asOf, rows, names, quality }: NextAnswer): string {
  const first = rows.filter(({ horizonMonths }) => horizonMonths === HORIZONS[0]);
  const lines = first.slice(0, MOST).map((row) => {
    const own = rows.filter(({ participantId }) => participantId === row.participantId);
    const who = `${String(row.rank).padStart(3)}  ${names.get(row.participantId) ?? row.participantId}`;
    const pace = `${row.propensity.toFixed(2)} (${row.propensityLower.toFixed(2)}–${row.propensityUpper.toFixed(2)})`;
    return line(who, row.standing, [pace, ...own.map(chanceWords)]);
  });
  const evidenceOn = first[0]?.asOf ?? asOf;
  const parts = [
    [
      `${treaty.treatyId}  ${treaty.title}`,
      `Who may consent next, as of ${evidenceOn}: the first ${lines.length} of ${first.length} States that had not, with 90% intervals`,
      ...(yearsSince(evidenceOn, asOf) > 0
        ? [`${noEvidenceAfter(evidenceOn, asOf)}: who has consented since is not on file`]
        : []),
    ].join("\n"),
    [line("", "", ["pace", ...HORIZONS.map((months) => `${months} months`)]), ...lines].join("\n"),
    expectations(rows),
    qualityWords(quality),
    "Pace: against the mean of the signatories that have not consented, or of the States that have done neither. It is what a State did with other treaties;\nno announcement is looked at. An interval that holds 1 tells nothing of a State.",
  ];
  return `${parts.join("\n\n")}\n`;
}

function line(who: string, standing: string, cells: readonly string[]): string {
  return `${shortened(who).padEnd(42)}${standing.padEnd(10)}${cells.map((cell) => cell.padStart(19)).join("")}`.trimEnd();
}

function shortened(who: string): string {
  return who.length > WHO_WIDTH ? `${who.slice(0, WHO_WIDTH - 1)}…` : who;
}

function chanceWords({ probability, lower, upper }: NextConsent): string {
  return `${percent(probability)}% (${percent(lower)}–${percent(upper)})`;
}

function expectations(rows: readonly NextConsent[]): string {
  const sums = HORIZONS.map((months) => {
    const own = rows.filter(({ horizonMonths }) => horizonMonths === months);
    return `${own.reduce((sum, { probability }) => sum + probability, 0).toFixed(1)} in ${months} months`;
  });
  return `All chances together lead to expect ${sums.join(", ")}.`;
}

function qualityWords(quality: RankingQuality | null): string {
  if (quality === null) return "How good such rankings have been is not known: no backtest is on file.";
  const [auc, lower, upper, plain, stale, precision, base] = [
    quality.auc,
    quality.aucLower,
    quality.aucUpper,
    quality.aucBySignature,
    quality.aucStale,
    quality.precision10,
    quality.baseRate,
  ].map((share) => `${percent(share)}%`);
  return [
    `How good such rankings have been, over ${quality.rankings} rankings for ${quality.treaties} past treaties: a State that consented within 12 months stood before`,
    `one that did not in ${auc} of pairs (AUC; 95% ${lower} to ${upper}; by signature alone ${plain}, by lot 50%). Of the first ten ${precision}`,
    `consented, of all that were ranked ${base}. Where other treaties were known up to twelve years before only, ${stale} of pairs.`,
    ...(quality.learnedUpTo === null
      ? []
      : [`Treaties to learn from are followed to ${quality.learnedUpTo}.`]),
  ].join("\n");
}

function percent(share: number): string {
  return String(Math.round(100 * share));
}
