import { csvLine, toSnakeCase } from "@depositary/model";
import type { Cell, Figure, FigureData } from "../chart/figure.js";
import { standaloneSvg } from "../chart/standalone.js";
import { embedPath, frameHeight, narrowPath, oEmbed, oEmbedPath } from "../embed/embed.js";
import { embedPage } from "../embed/embed-page.js";
import { json } from "./json.js";
import type { PageContext } from "./page.js";

/** A file of the site. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface TextFile extends SiteFile {
  readonly content: string;
}

/**
 * The files of a chart beside its page: SVG that stands alone, wide (`svg`) and narrow, CSV and JSON of its numbers, and a page for
 * frames.
 */
export function chartFiles(
  figure: Figure,
  svg: string,
  { folder, newDocument, licence, site }: PageContext,
): readonly TextFile[] {
  const data = namedAsTables(figure.data);
  const path = (ending: string) => `${folder}chart/${figure.name}.${ending}`;
  return [
    { path: path("svg"), content: svg },
    { path: narrowPath(folder, figure), content: standaloneSvg(figure, newDocument(), licence, "narrow") },
    { path: path("csv"), content: figureCsv(data) },
    { path: path("json"), content: figureJson(figure, data, licence) },
    { path: embedPath(folder, figure), content: embedPage(figure, folder, site) },
    ...(site === null
      ? []
      : [{ path: oEmbedPath(folder, figure), content: oEmbed(site, folder, figure, frameHeight(svg)) }]),
  ];
}

/** The same with its columns named as those of tables are: `participant_id`. The number of a treaty stays as it is. */
function namedAsTables({ columns, rows }: FigureData): FigureData {
  const named = (key: string) => (/^[a-z]/.test(key) ? toSnakeCase(key) : key);
  const names = columns.map(({ key }) => [key, named(key)] as const);
  return {
    columns: columns.map(({ key, ...column }) => ({ key: named(key), ...column })),
    rows: rows.map((row) => {
      // of a matrix, tens of thousands: a list of entries for each takes twice as long
      const renamed: Record<string, Cell> = {};
      for (const [key, name] of names) renamed[name] = row[key] ?? null;
      return renamed;
    }),
  };
}

/** The numbers of a chart as CSV: UTF-8, LF, a heading line of column keys, unknown values empty. */
function figureCsv({ columns, rows }: FigureData): string {
  const lines = rows.map((row) => columns.map(({ key }) => String(row[key] ?? "")));
  return [columns.map(({ key }) => key), ...lines].map(csvLine).join("");
}

function figureJson(figure: Figure, data: FigureData, licence: string): string {
  const { subject, title, subtitle, alt, notes, source, asOf } = figure;
  return json({ subject, title, subtitle, alt, notes, source, asOf, licence, ...data });
}
