import type { HeatState } from "../chart/heat-states.js";
import { figureBlock } from "../component/figure-block.js";
import { section } from "../component/parts.js";
import { matrixFigure } from "../figure/matrix-figure.js";
import { type Html, html } from "../html/html.js";
import { matrixOf } from "../site/matrix.js";
import type { Page, PageContext } from "../site/page.js";
import { chapterPath } from "../site/page-path.js";
import type { SiteRecord } from "../site/record.js";
import { counted, formatCount } from "../text/format-number.js";

/** A letter a state, so that a row of hundreds of cells is a short text. */
const letters: Readonly<Record<HeatState, string>> = {
  joined: "J",
  signedOnly: "S",
  left: "L",
  neither: "-",
};

/** Every participant by every treaty, on one page. */
export function matrixPage(record: SiteRecord): Page {
  const matrix = matrixOf(record, record.standings);
  const { columns, rows } = matrix;
  const figure = matrixFigure(matrix, { who: "participant", what: "all treaties with participants on file" });
  const words = `${counted(rows.length, "participant")} by ${counted(columns.length, "treaty", "treaties")} with participants on file: who has joined which, only signed it, or left it.`;
  return {
    path: "matrix/index.html",
    title: "Who has joined what: all participants by all treaties – Depositary",
    description: words,
    section: "treaties",
    figures: figure === null ? [] : [figure],
    data: {
      treaties: columns.map(({ treatyId }) => treatyId),
      participants: rows.map(({ standings, ...who }) => ({
        ...who,
        standings: standings.map((standing) => letters[standing]).join(""),
      })),
    },
    body: (context) => html`<p class="kicker"><a href="${context.href("treaty/index.html")}">Treaties</a></p>
<h1>Who has joined what</h1>
<p class="standfirst">${words}</p>
${figure === null ? null : section("all", "All participants by all treaties", figureBlock(figure, context, { isWide: true }))}
${section("by-chapter", "Chapter by chapter", chapterList(record, context))}`,
  };
}

function chapterList({ chapters }: SiteRecord, { href }: PageContext): Html {
  const items = chapters
    .filter(({ participants }) => participants !== null)
    .map(
      ({ chapter, title, treatiesWithActions }) =>
        html`<li><a href="${href(chapterPath(chapter))}">${chapter}. ${title}</a>: ${formatCount(treatiesWithActions)}</li>\n`,
    );
  return html`<p>Each on a page of its own, with the numbers of its treaties; here how many of them have participants on file.</p><ul class="in-columns">${items}</ul>`;
}
