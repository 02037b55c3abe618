import type { RegionalChapter } from "@depositary/analytics";
import type { RegionalGroup } from "@depositary/model";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { drawRangeRows, type RangeRow } from "../chart/range-rows.js";
import type { SiteRecord } from "../site/record.js";
import { rowsOf } from "../site/rows-of.js";
import { archiveYears } from "../text/archive-years.js";
import { formatDate } from "../text/format-date.js";
import { counted, formatShare } from "../text/format-number.js";
import { groupWords } from "../text/words.js";
import { numberColumn, shareColumn, textColumn } from "./columns.js";

/**
 * What part of the treaties of each chapter the members of a regional group have joined, beside all members; null where
 * nothing is on file.
 */
export function regionalChapterFigure(record: SiteRecord, unGroup: RegionalGroup): Figure | null {
  const chapters = rowsOf(record.regionalChapters, "unGroup", unGroup);
  const [first] = chapters;
  if (first === undefined) return null;
  const group = groupWords(unGroup);
  const [lead] = chapters.toSorted((a, b) => b.share - b.shareOfAll - (a.share - a.shareOfAll));
  const title = `${group} group: ${findingOf(lead ?? first)}`;
  const asOf = formatDate(record.day);
  return {
    name: "chapters",
    title,
    subtitle:
      "Share that has joined a treaty, mean over the treaties of each chapter. Dot: members of the group; stroke: all members of the United Nations",
    alt: `Dots of the share joined by the ${group} group in ${counted(chapters.length, "chapter")}, each on a line from the share of all members: ${title}. As of ${asOf}.`,
    notes: [
      `Counted on the last evidence for each treaty, of which many stand on archives of ${archiveYears}; treaties open to one region only count for all.`,
    ],
    source: "Status tables named on each treaty’s page",
    asOf,
    legend: [],
    data: chapterData(chapters),
    draw: drawRangeRows({
      rows: chapters.map(rangeOf),
      domain: [0, 1],
      tickFormat: (share) => formatShare(share, 1),
      hasTick: true,
    }),
    widths: textWidths,
  };
}

/** From all members to the group. */
function rangeOf({ chapter, title, share, shareOfAll }: RegionalChapter): RangeRow {
  return {
    label: `${chapter}. ${title}`,
    from: shareOfAll,
    to: share,
    dot: share,
    remark: `${formatShare(share, 1)}, all ${formatShare(shareOfAll, 1)}`,
    isStrong: true,
  };
}

function chapterData(chapters: readonly RegionalChapter[]): FigureData {
  return {
    columns: [
      textColumn("chapter", "Chapter", "Chapter of the Secretary-General’s collection."),
      textColumn("title", "Title", "Title of the chapter."),
      numberColumn("treaties", "Treaties", "Treaties with participants on file."),
      numberColumn("joined", "Joined", "Pairs of a member and a treaty joined."),
      numberColumn("signedOnly", "Signed only", "Pairs of a member and a treaty only signed."),
      shareColumn("share", "Share of the group", "Joined pairs of all pairs."),
      shareColumn("shareOfAll", "Share of all members", "Joined pairs of all pairs of all members."),
    ],
    rows: chapters.map(({ chapter, title, treaties, joined, signedOnly, share, shareOfAll }) => ({
      chapter,
      title,
      treaties,
      joined,
      signedOnly,
      share,
      shareOfAll,
    })),
  };
}

function findingOf({ title, share, shareOfAll }: RegionalChapter): string {
  const numbers = `${formatShare(share, 1)} joined; all members: ${formatShare(shareOfAll, 1)}`;
  return share > shareOfAll
    ? `furthest ahead in ${title} (${numbers})`
    : `ahead in no chapter, nearest in ${title} (${numbers})`;
}
