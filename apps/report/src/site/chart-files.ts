import type { Figure, FigureData } from "../chart/figure.js";
import { standaloneSvg } from "../chart/standalone.js";

/** A file of the site. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface TextFile extends SiteFile {
  readonly content: string;
}

/** The files of a chart beside its page: SVG that stands alone, CSV and JSON of its numbers. */
export function chartFiles(
  figure: Figure,
  folder: string,
  newDocument: () => Document,
  licence: string,
): readonly TextFile[] {
  const path = (ending: string) => `${folder}chart/${figure.name}.${ending}`;
  return [
    { path: path("svg"), content: standaloneSvg(figure, newDocument(), licence) },
    { path: path("csv"), content: figureCsv(figure.data) },
    { path: path("json"), content: figureJson(figure, licence) },
  ];
}

/** The numbers of a chart as CSV: UTF-8, LF, a heading line of column keys, unknown values empty. */
function figureCsv({ columns, rows }: FigureData): string {
  const lines = rows.map((row) => columns.map(({ key }) => String(row[key] ?? "")));
  return [columns.map(({ key }) => key), ...lines].map((cells) => `${cells.map(quote).join(",")}\n`).join("");
}

function figureJson(figure: Figure, licence: string): string {
  const { title, subtitle, alt, notes, source, asOf, data } = figure;
  return `${JSON.stringify({ title, subtitle, alt, notes, source, asOf, licence, ...data }, null, 1)}\n`;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
