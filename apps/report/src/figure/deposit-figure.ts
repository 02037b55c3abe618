import type { DepositMonth, DepositSummary } from "@depositary/analytics";
import { calendarSteps, drawDepositCalendar } from "../chart/deposit-calendar.js";
import { type Figure, type FigureData, pageWidths, textWidths } from "../chart/figure.js";
import { colour } from "../chart/palette.js";
import { treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { rowsOf } from "../site/rows-of.js";
import { archiveYears } from "../text/archive-years.js";
import { formatDate, formatMonthOfYear } from "../text/format-date.js";
import { counted, formatShare } from "../text/format-number.js";
import { consentEvidence, nameOf } from "../text/standing-words.js";
import { numberColumn, textColumn } from "./columns.js";
import { sourceWords } from "./source-words.js";

/** Deposits day by day of a treaty, or of all under null; null where too few are of known day. */
export function depositFigure(record: SiteRecord, treatyId: string | null): Figure | null {
  const days = rowsOf(record.depositDays, "treatyId", treatyId);
  const months = rowsOf(record.depositMonths, "treatyId", treatyId);
  const [summary] = rowsOf(record.depositSummaries, "treatyId", treatyId);
  if (summary === undefined) return null;
  const title = titleOf(summary, months, days);
  const standing = treatyId === null ? null : treatyOf(record, treatyId);
  const asOf = standing === null ? formatDate(record.day) : (consentEvidence(standing) ?? "not known");
  return {
    name: "deposits",
    ...(standing === null ? {} : { subject: nameOf(standing) }),
    title,
    subtitle: "Instruments of consent deposited, day by day: a row per year, a mark per day",
    alt: `Calendar of ${counted(summary.dated, "deposit")} from ${days[0]?.onDay.slice(0, 4)} to ${days.at(-1)?.onDay.slice(0, 4)}: ${title}. As of ${asOf}.`,
    notes: [...notesOf(summary), ...(treatyId === null ? [archiveNote] : [])],
    source: treatyId === null ? "Every deposit: the source of its row" : sourceWords(record, treatyId),
    asOf,
    legend: calendarSteps
      .filter(({ least }) => least <= summary.busiest)
      .map(({ label, token }) => ({ label: `${label} on a day`, fill: colour(token) })),
    data: dayData(days),
    summary: monthData(months),
    draw: drawDepositCalendar(days.map(({ onDay, deposits }) => ({ onDay, count: deposits }))),
    widths: treatyId === null ? pageWidths : textWidths,
    hasCells: true,
  };
}

const archiveNote = `Most treaties stand on archives of ${archiveYears}: the years after are far from complete.`;

function titleOf(
  { busiestOn, busiest }: DepositSummary,
  months: readonly DepositMonth[],
  days: SiteRecord["depositDays"],
): string {
  const [top] = months.toSorted((a, b) => b.deposits - a.deposits || a.month - b.month);
  const isOnce = days.filter(({ deposits }) => deposits === busiest).length === 1;
  const most =
    busiest === 1 && !isOnce
      ? "no two on one day"
      : `most on one day: ${busiest}, ${isOnce ? "on" : "first on"} ${formatDate(busiestOn)}`;
  return top === undefined
    ? most
    : `${formatMonthOfYear(top.month)} saw ${formatShare(top.share, 1)} of the deposits; ${most}`;
}

function notesOf({ undated }: DepositSummary): readonly string[] {
  return [
    "Ratifications, acceptances, approvals, accessions and the like, also of participants that left later; successions are not counted.",
    ...(undated === 0
      ? []
      : [
          `${counted(undated, "deposit")} of which the day is not known ${undated === 1 ? "is" : "are"} not drawn.`,
        ]),
  ];
}

function dayData(days: SiteRecord["depositDays"]): FigureData {
  return {
    columns: [
      textColumn("day", "Day", "Day of deposit."),
      numberColumn("deposits", "Deposits", "Instruments deposited on that day."),
    ],
    rows: days.map(({ onDay, deposits }) => ({ day: onDay, deposits })),
  };
}

function monthData(months: readonly DepositMonth[]): FigureData {
  return {
    columns: [
      textColumn("month", "Month", "Month of the year."),
      numberColumn("deposits", "Deposits", "Over all years."),
      textColumn("share", "Share", "Part of all deposits of known day."),
    ],
    rows: months.map(({ month, deposits, share }) => ({
      month: formatMonthOfYear(month),
      deposits,
      share: formatShare(share, 1),
    })),
  };
}
