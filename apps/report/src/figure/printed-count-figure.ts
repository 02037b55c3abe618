import type { CountInPrint } from "@depositary/analytics";
import { drawCountStrip, type StripCount } from "../chart/count-strip.js";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { colour, type Token } from "../chart/palette.js";
import { treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { formatDate, shortMonths } from "../text/format-date.js";
import { formatCount } from "../text/format-number.js";
import { signatureEvidence } from "../text/standing-words.js";
import { countVerdictWords } from "../text/words.js";
import { numberColumn, textColumn } from "./columns.js";

const looks: Readonly<Record<CountInPrint["verdict"], Token>> = {
  right: "yes",
  rightThen: "yes",
  imprecise: "abstain",
  wrong: "no",
};

export type PrintedTotal = CountInPrint & { readonly value: number };

/** Numbers in print of all signatories, smallest first. */
export function printedTotals({ printedCounts }: SiteRecord): readonly PrintedTotal[] {
  return printedCounts.filter(
    (count): count is PrintedTotal =>
      count.counted === "signatories" && count.unGroup === null && count.value !== null,
  );
}

/** Each number of signatories in print beside those known by name; null where none is on file. */
export function printedCountFigure(record: SiteRecord, treatyId: string): Figure | null {
  const totals = printedTotals(record);
  const [least] = totals;
  const most = totals.at(-1);
  if (least === undefined || most === undefined) return null;
  const standing = treatyOf(record, treatyId);
  const { signed } = standing;
  const title = `From ${formatCount(least.value)} to ${formatCount(most.value)} signatories in print, ${formatCount(signed)} known by name`;
  const asOf = signatureEvidence(standing) ?? "not known";
  return {
    name: "numbers-in-print",
    title,
    subtitle: "Number of signatories as printed, by whom, and our verdict",
    alt: `Dots of ${totals.length} printed numbers of signatories on one axis: ${title}. As of ${asOf}.`,
    notes: [
      "Each number is held against the day for which it was said: a smaller one can have been right. Numbers of one regional group and of ratifications stand in the table only.",
    ],
    source: "Each number: who is named beside it; signatories by name: the sources of each row",
    asOf,
    legend: [
      { label: "right, or right on that day", fill: colour("yes"), edge: colour("ink"), isRound: true },
      { label: "imprecise", fill: colour("abstain"), edge: colour("ink"), isRound: true },
      { label: "wrong", fill: colour("no"), edge: colour("ink"), isRound: true },
    ],
    data: countData(totals),
    draw: drawCountStrip({
      counts: totals.map(stripCount),
      reference: { value: signed, label: `${formatCount(signed)} known by name` },
    }),
    widths: textWidths,
  };
}

function stripCount({ countId, value, printedBy, asAt, verdict }: PrintedTotal): StripCount {
  return {
    id: countId,
    value,
    label: `${formatCount(value)}, ${printedBy}${asAt === null ? "" : `, ${shortMonths(formatDate(asAt))}`}`,
    remark: countVerdictWords(verdict),
    token: looks[verdict],
  };
}

function countData(totals: readonly PrintedTotal[]): FigureData {
  return {
    columns: [
      numberColumn("value", "Printed", "The number printed."),
      textColumn("said", "As said", "What was printed, in our words."),
      textColumn("printedBy", "By", "Who printed it."),
      textColumn("asAt", "For", "The day for which it was said."),
      numberColumn("namedThen", "By name then", "Known by name to have signed by that day."),
      numberColumn("namedThenAtMost", "At most", "The same if days not known are early."),
      textColumn("verdict", "Verdict", "What is thought of it."),
    ],
    rows: totals.map(({ value, said, printedBy, asAt, namedThen, namedThenAtMost, verdict }) => ({
      value,
      said,
      printedBy,
      asAt,
      namedThen,
      namedThenAtMost,
      verdict: countVerdictWords(verdict),
    })),
  };
}
