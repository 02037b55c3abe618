import { csvLine } from "@depositary/model";
import type { Figure, FigureData } from "../chart/figure.js";
import { standaloneSvg } from "../chart/standalone.js";
import { embedPath, narrowPath, oEmbed, oEmbedPath } from "../embed/embed.js";
import { embedPage } from "../embed/embed-page.js";
import { json } from "./json.js";
import type { SiteAddress } from "./site-address.js";

/** A file of the site. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface TextFile extends SiteFile {
  readonly content: string;
}

const CAPTION_HEIGHT = 60;

/** The files of a chart beside its page: SVG that stands alone, wide and narrow, CSV and JSON of its numbers, and a page for frames. */
export function chartFiles(
  figure: Figure,
  folder: string,
  newDocument: () => Document,
  licence: string,
  site: SiteAddress | null,
): readonly TextFile[] {
  const path = (ending: string) => `${folder}chart/${figure.name}.${ending}`;
  const svg = standaloneSvg(figure, newDocument(), licence);
  return [
    { path: path("svg"), content: svg },
    { path: narrowPath(folder, figure), content: standaloneSvg(figure, newDocument(), licence, "narrow") },
    { path: path("csv"), content: figureCsv(figure.data) },
    { path: path("json"), content: figureJson(figure, licence) },
    { path: embedPath(folder, figure), content: embedPage(figure, folder, site) },
    ...(site === null
      ? []
      : [{ path: oEmbedPath(folder, figure), content: oEmbed(site, folder, figure, frameHeight(svg)) }]),
  ];
}

/** Height of a drawing that stands alone, with the line of its frame below it. */
function frameHeight(svg: string): number {
  return Number(/ height="(\d+)"/.exec(svg)?.[1]) + CAPTION_HEIGHT;
}

/** The numbers of a chart as CSV: UTF-8, LF, a heading line of column keys, unknown values empty. */
function figureCsv({ columns, rows }: FigureData): string {
  const lines = rows.map((row) => columns.map(({ key }) => String(row[key] ?? "")));
  return [columns.map(({ key }) => key), ...lines].map(csvLine).join("");
}

function figureJson(figure: Figure, licence: string): string {
  const { subject, title, subtitle, alt, notes, source, asOf, data } = figure;
  return json({ subject, title, subtitle, alt, notes, source, asOf, licence, ...data });
}
