import type { CurveStep } from "@depositary/analytics";
import { DAYS_PER_YEAR } from "@depositary/model";
import type { Figure } from "../chart/figure.js";
import type { Curve, Milestone } from "../chart/step-curves.js";
import { ofTreaty, treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { counted, formatCount, formatSpan } from "../text/format-number.js";
import { instrumentNoun } from "../text/standing-words.js";
import type { CurveChoice, ShownCurves } from "./record-curves.js";

/** Title, subtitle and alternative text of the curves of a treaty and of those beside it. */
export function curveWords(
  record: SiteRecord,
  choice: CurveChoice,
  { own, others, milestones }: ShownCurves,
  asOf: string,
): Pick<Figure, "title" | "subtitle" | "alt"> {
  const noun = nounOf(choice.measure);
  const last = own.steps.at(-1);
  const beside = others.length + milestones.length > 0 ? ", beside comparable treaties" : "";
  const withOthers =
    others.length > 0 ? ` with ${counted(others.length, "comparable treaty", "comparable treaties")}` : "";
  const finding = `${counted(last?.participants ?? 0, ownNoun(record, choice))} on file, the last known ${counted(last?.days ?? 0, "day")} after opening`;
  return {
    title: titleOf(record, choice, others, milestones),
    subtitle: `Cumulative ${noun}s by time since opening for signature${beside}`,
    alt: `Step chart of cumulative ${noun}s by days since opening${withOthers}: ${finding}. As of ${asOf}.`,
  };
}

/** What the curves show, in one line: where the treaty stands among the others at the same age, or how far it has come. */
function titleOf(
  record: SiteRecord,
  choice: CurveChoice,
  others: readonly Curve[],
  milestones: readonly Milestone[],
): string {
  const { measure, treatyId } = choice;
  const noun = nounOf(measure);
  const mine = record.sameAge.find(({ comparatorId }) => comparatorId === treatyId);
  const values = valuesAtAge(record, measure, others);
  if (values.length > 0 && mine !== undefined) {
    const ahead = values.filter((value) => value > (mine[measure] ?? 0)).length;
    return `At the same age, ${ahead} of ${values.length} comparable treaties had more ${noun}s`;
  }
  const steps = ofTreaty(record.curves, treatyId).filter((step) => step.measure === measure);
  const reached = steps.at(-1);
  const count = counted(reached?.participants ?? 0, ownNoun(record, choice));
  const age = reached === undefined ? "" : `after ${formatSpan(reached.days)}`;
  if (reached !== undefined && reached.days > choice.horizonDays)
    return `${drawnWords(steps, choice)}, ${formatCount(reached.participants)} ${age}`;
  const onFile = `${count} on file${(reached?.participants ?? 0) > 1 ? ", the last" : ""} ${age}`.trimEnd();
  return milestones.length > 0
    ? `${onFile}; others needed ${rangeOf(milestones)} to reach their number`
    : onFile;
}

/** How many each of `others` had at the age of the treaty; those whose rows do not reach that age are left out. */
export function valuesAtAge(
  { sameAge }: SiteRecord,
  measure: CurveStep["measure"],
  others: readonly Curve[],
): readonly number[] {
  return sameAge
    .filter(({ comparatorId }) => others.some((curve) => curve.treatyId === comparatorId))
    .flatMap((each) => each[measure] ?? []);
}

/** `14 instruments in the first 10 years`: what a curve that ends before the last step shows. */
function drawnWords(steps: readonly CurveStep[], { measure, horizonDays }: CurveChoice): string {
  const drawn = steps.findLast(({ days, bound }) => bound === "latest" && days <= horizonDays);
  const years = counted(Math.floor(horizonDays / DAYS_PER_YEAR), "year");
  return `${counted(drawn?.participants ?? 0, nounOf(measure))} in the first ${years}`;
}

function rangeOf(milestones: readonly Milestone[]): string {
  const days = milestones.map((milestone) => milestone.days);
  return `${formatSpan(Math.min(...days))} to ${formatSpan(Math.max(...days))}`;
}

/** The same of the treaty itself. */
function ownNoun(record: SiteRecord, { treatyId, measure }: CurveChoice): string {
  return measure === "instruments" ? instrumentNoun(treatyOf(record, treatyId)) : nounOf(measure);
}

/** What a measure counts, in the singular. */
function nounOf(measure: CurveStep["measure"]): string {
  return measure === "instruments" ? "instrument" : "signature";
}
