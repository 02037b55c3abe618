import type { RegionalSpeed } from "@depositary/analytics";
import { DAYS_PER_YEAR, type RegionalGroup } from "@depositary/model";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { drawRangeRows, type RangeRow } from "../chart/range-rows.js";
import type { SiteRecord } from "../site/record.js";
import { formatDate } from "../text/format-date.js";
import { counted, formatSpan } from "../text/format-number.js";
import { groupWords } from "../text/words.js";
import { numberColumn, textColumn } from "./columns.js";

/** How long each regional group takes from signature to consent, one of them strong; null where it was not computed. */
export function regionalSpeedFigure(record: SiteRecord, unGroup: RegionalGroup): Figure | null {
  const speeds = record.regionalSpeeds;
  const own = speeds.find((speed) => speed.unGroup === unGroup);
  if (own === undefined) return null;
  const known = speeds.flatMap(({ lowerQuartile, median, upperQuartile }) =>
    [lowerQuartile, median, upperQuartile].flatMap((days) => days ?? []),
  );
  const asOf = formatDate(record.day);
  const title = `${groupWords(unGroup)} group: ${medianWords(own)}`;
  return {
    name: "speed",
    title,
    subtitle:
      "Time from signature to consent, by regional group: a quarter, half and three quarters have consented",
    alt: `Lines from the lower to the upper quartile of the time from signature to consent of ${counted(speeds.length, "regional group")}, with a dot at the median: ${title}. As of ${asOf}.`,
    notes: [
      "Kaplan–Meier over all pairs of a State and a treaty opened since 1990 that it signed before consenting; those still open count for as long as they were followed. A dashed end: fewer than three quarters have consented so far.",
    ],
    source: "Status tables named on each treaty’s page; estimate by Depositary",
    asOf,
    legend: [],
    data: speedData(speeds),
    draw: drawRangeRows({
      rows: speeds.map((speed) => rangeOf(speed, speed === own)),
      domain: [0, Math.max(DAYS_PER_YEAR, ...known) / DAYS_PER_YEAR],
      tickFormat: (years) => (years === 0 ? "0" : counted(years, "year")),
      hasTick: false,
    }),
    widths: textWidths,
  };
}

/** From the lower to the upper quartile, in years. */
function rangeOf(
  { unGroup, lowerQuartile, median, upperQuartile }: RegionalSpeed,
  isStrong: boolean,
): RangeRow {
  return {
    label: groupWords(unGroup),
    from: (lowerQuartile ?? 0) / DAYS_PER_YEAR,
    to: upperQuartile === null ? null : upperQuartile / DAYS_PER_YEAR,
    dot: median === null ? null : median / DAYS_PER_YEAR,
    remark: median === null ? "under half so far" : `half in ${formatSpan(Math.round(median))}`,
    isStrong,
  };
}

function speedData(speeds: readonly RegionalSpeed[]): FigureData {
  return {
    columns: [
      textColumn("group", "Group", "Regional group in the General Assembly."),
      numberColumn("spells", "Signed", "Pairs of a State and a treaty signed first."),
      numberColumn("events", "Consented", "Those that have become consent."),
      numberColumn("lowerQuartile", "A quarter after, days", "Days."),
      numberColumn("median", "Half after, days", "Days."),
      numberColumn("upperQuartile", "Three quarters after, days", "Days."),
    ],
    rows: speeds.map(({ unGroup: group, ...numbers }) => ({ group: groupWords(group), ...numbers })),
  };
}

function medianWords({ median }: RegionalSpeed): string {
  return median === null
    ? "fewer than half of its signatures have become consent so far"
    : `half of its signatures led to consent within ${formatSpan(Math.round(median))}`;
}
