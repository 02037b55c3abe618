import type { ChapterProgress } from "@depositary/analytics";
import type { DayInterval } from "@depositary/model";
import { figureBlock } from "../../component/figure-block.js";
import { section } from "../../component/parts.js";
import { treatiesTable } from "../../component/treaties-table.js";
import { matrixFigure } from "../../figure/matrix-figure.js";
import { html } from "../../html/html.js";
import { matrixOf } from "../../site/matrix.js";
import type { Page } from "../../site/page.js";
import { chapterPath } from "../../site/page-path.js";
import { lastSeenWithin } from "../../site/record/last-day.js";
import type { SiteRecord } from "../../site/record.js";
import { rowsOf } from "../../site/rows-of.js";
import { formatInterval } from "../../text/format-date.js";
import { counted, formatCount } from "../../text/format-number.js";

/** A chapter of the Secretary-General's collection: its treaties and how far they are. */
export function chapterPage(record: SiteRecord, progress: ChapterProgress): Page {
  const { chapter, title } = progress;
  const standings = rowsOf(record.standings, "chapter", chapter);
  const figure = matrixFigure(matrixOf(record, standings), {
    who: "participant",
    what: `the treaties of Chapter ${chapter}`,
  });
  const words = progressWords(progress, lastSeenWithin(standings));
  return {
    path: chapterPath(chapter),
    title: `Chapter ${chapter}, ${title} – Depositary`,
    description: words,
    section: "treaties",
    figures: figure === null ? [] : [figure],
    data: { chapter: progress, standings },
    body: (context) => html`<p class="kicker">Chapter ${chapter} of the Secretary-General’s collection</p>
<h1>${title}</h1>
<p class="standfirst">${words}</p>
${standings.length === 0 ? null : html`<div class="wide">${treatiesTable(standings, context)}</div>`}
${figure === null ? null : section("matrix-section", "Who has joined what", figureBlock(figure, context, { isWide: true }))}
<p><a href="${context.href("treaty/index.html")}">All treaties and chapters</a>; <a href="${context.href("matrix/index.html")}">all participants by all treaties</a></p>`,
  };
}

function progressWords(progress: ChapterProgress, seen: DayInterval | null): string {
  const { treaties, participants, signatories, consents, evidenceUpTo } = progress;
  if (treaties === 0) return "No treaty of this chapter is on file.";
  const known = `${counted(treaties, "treaty", "treaties")} on file`;
  if (participants === null || evidenceUpTo === null)
    return `${known}; participants of none are on file by name.`;
  const day = { notBefore: evidenceUpTo, notAfter: evidenceUpTo };
  const last = formatInterval(seen?.notAfter === evidenceUpTo ? seen : day);
  return `${known}, ${namedWords(progress)}with participants by name: ${counted(participants, "participant")}, ${signatories ? `${counted(signatories, "signature")} and ` : ""}${counted(consents ?? 0, "instrument")} that stand. Last evidence for any of them: ${last}.`;
}

/** How many treaties it is of which participants are on file; nothing of a treaty that is the only one. */
function namedWords({ treaties, treatiesWithActions }: ChapterProgress): string {
  if (treatiesWithActions < treaties) return `${formatCount(treatiesWithActions)} `;
  return treaties === 1 ? "" : "all ";
}
