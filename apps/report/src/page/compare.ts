import type { Figure } from "../chart/figure.js";
import { figureBlock } from "../component/figure-block.js";
import { section } from "../component/parts.js";
import { sameAgeTable } from "../component/same-age-table.js";
import { curveFigure } from "../figure/curve-figure.js";
import { type Html, html } from "../html/html.js";
import { curveFilePath } from "../site/curve-file.js";
import { focus } from "../site/focus.js";
import { treatyOf } from "../site/look-up.js";
import type { Page, PageContext } from "../site/page.js";
import type { SiteRecord } from "../site/record.js";
import { lowerFirst } from "../text/first-letter.js";
import { counted } from "../text/format-number.js";
import { lastEvidence, nameOf } from "../text/standing-words.js";

const HORIZON_DAYS = 3653;

/** The Convention beside its comparators since the day of opening; with scripts any treaties that the reader chooses. */
export function comparePage(record: SiteRecord): Page {
  const { treatyId } = focus;
  const standing = treatyOf(record, treatyId);
  const compared = record.sameAge.map(({ comparatorId }) => comparatorId);
  const comparatorIds = compared.filter((id) => id !== treatyId);
  const figures = (["instruments", "signatures"] as const)
    .map((measure) => curveFigure(record, { treatyId, comparatorIds, measure, horizonDays: HORIZON_DAYS }))
    .filter((figure) => figure !== null);
  return {
    path: "compare/index.html",
    title: "Compare treaties since their opening – Depositary",
    description: `${nameOf(standing)} beside comparable treaties, each from its own day of opening.`,
    section: "compare",
    figures,
    hasPng: true,
    card: {
      name: "Compare treaties since their opening",
      status: `${nameOf(standing)} beside ${counted(comparatorIds.length, "comparable treaty", "comparable treaties")}, each from its own day of opening.`,
      asOf: lastEvidence(standing, "instruments"),
    },
    data: { sameAge: record.sameAge },
    body: (context) => html`<h1>Compare treaties</h1>
<p class="standfirst">Each treaty is drawn from its own day of opening, so that a young one can be read beside old ones at the same age. ${findings(figures, nameOf(standing))}</p>
${section("choose", "Any treaties", choicePlace(compared, context))}
${section(
  "convention",
  "The Convention against comparable treaties",
  figures.map((figure) => figureBlock(figure, context)),
  html`<div class="wide">${sameAgeTable(record, context)}</div>`,
)}`,
  };
}

/** Where scripts let the reader choose, beginning with the treaties that are compared without. */
function choicePlace(compared: readonly string[], { href }: PageContext): Html {
  return html`<div class="wide" data-compare="${compared.join(" ")}"><noscript><p>With scripts any treaties can be chosen here. The comparison below needs none.</p></noscript></div>
<script src="${href(curveFilePath)}" defer></script>
<script src="${href("compare.js")}" defer></script>`;
}

function findings(figures: readonly Figure[], name: string): string {
  const found = figures.map(({ title, asOf }) => `${lowerFirst(title)} (as of ${asOf})`);
  return found.length === 0 ? "" : `For the ${name}: ${found.join("; ")}.`;
}
