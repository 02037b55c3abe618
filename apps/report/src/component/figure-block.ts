import { drawingOf } from "../chart/drawing.js";
import type { Cell, Figure, FigureRow } from "../chart/figure.js";
import { finishSvg } from "../chart/finish-svg.js";
import { type Html, type HtmlValue, html, trusted } from "../html/html.js";
import type { PageContext } from "../site/page.js";
import { formatCount } from "../text/format-number.js";
import { dataTable } from "./data-table.js";
import { legend } from "./legend.js";
import { valueWords } from "./said.js";
import { shareFigure } from "./share.js";

export interface FigureOptions {
  /** Level of the heading on its page. */
  readonly level?: 2 | 3;
  readonly isWide?: boolean;
}

/** Where the site has no PNG ready, a browser makes one: shown by the script that does. */
const pngButton = html`<button type="button" class="as-link" data-png hidden>PNG<span class="hidden"> of this chart</span></button>`;

/**
 * A chart on a page: finding, measure, legend, the drawing at two widths of which one is shown, notes with source and date, the
 * numbers as a table, and the files.
 */
export function figureBlock(figure: Figure, context: PageContext, options: FigureOptions = {}): Html {
  const { level = 3, isWide = false } = options;
  const file = (ending: string) => context.href(`${context.folder}chart/${figure.name}.${ending}`);
  const heading = level === 2 ? html`<h2>${figure.title}</h2>` : html`<h3>${figure.title}</h3>`;
  return html`<figure class="chart${isWide ? " wide" : ""}" id="${figure.name}" aria-label="${figure.title}">
${heading}
<p class="subtitle">${figure.subtitle}</p>
${legend(figure.legend, context.newDocument)}
${drawing(figure, "wide", drawn(figure, "wide", context))}
${drawing(figure, "narrow", drawn(figure, "narrow", context))}
<figcaption>${figure.notes.map((note) => html`<p>${note}</p>`)}
<p>Source: ${figure.source}. As of ${figure.asOf}.</p>
<p class="files"><span>Save chart: <a href="${file("svg")}" download>SVG<span class="hidden"> of this chart</span></a> ${context.hasPng ? html`<a href="${file("png")}" download>PNG<span class="hidden"> of this chart</span></a>` : pngButton}</span> <span>Save numbers: <a href="${file("csv")}" download>CSV<span class="hidden"> of this chart</span></a> <a href="${file("json")}" download>JSON<span class="hidden"> of this chart</span></a></span></p>
${shareFigure(figure, context)}</figcaption>
<details><summary>The numbers as a table</summary>
${numbersTable(figure)}
</details>
</figure>`;
}

function numbersTable({ name, subtitle, data, summary }: Figure): Html {
  const { columns, rows } = summary ?? data;
  return dataTable({
    id: `${name}-table`,
    caption: summary === undefined ? subtitle : `${subtitle}; the CSV file has every number`,
    columns: columns.map(({ key, label, isNumber = false, print }, index) => ({
      key,
      label,
      isNumber,
      isHeader: index === 0,
      cell: (row: FigureRow) => printed(row[key] ?? null, print),
    })),
    rows,
  });
}

function drawn(figure: Figure, kind: "wide" | "narrow", { newDocument }: PageContext): Element {
  const svg = drawingOf(figure, kind, newDocument());
  return finishSvg(svg, "page", `${figure.name}-${kind}`, figure.alt);
}

function drawing(figure: Figure, kind: "wide" | "narrow", svg: Element): Html {
  return html`<div class="drawing ${kind} ${figure.widths.wide > 800 ? "large" : "medium"}">${trusted(svg.outerHTML)}</div>`;
}

function printed(cell: Cell, print = formatCount): HtmlValue {
  if (cell === null) return "not known";
  if (typeof cell === "number") return print(cell);
  return typeof cell === "boolean" ? (cell ? "yes" : "no") : valueWords(cell);
}
