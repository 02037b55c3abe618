import type { Figure } from "../chart/figure.js";
import { standaloneSvg } from "../chart/standalone.js";
import { svgDocument } from "../chart/svg-document.js";
import { renderPage } from "../component/layout.js";
import { frameHeight } from "../embed/embed.js";
import { formatDate } from "../text/format-date.js";
import { chartFiles, type TextFile } from "./chart-files.js";
import { licence } from "./licence.js";
import type { Page, PageContext } from "./page.js";
import { dataPath, folderOf, notFoundPath } from "./page-path.js";
import { relativePath } from "./relative-path.js";
import { absoluteAddress, type SiteAddress } from "./site-address.js";
import { subscriptionFiles } from "./subscription-files.js";

/** The HTML of a page, its data, its feeds, and the files of its charts. `recordDay` is the last day that the record knows. */
export function pageFiles(
  page: Page,
  recordDay: string,
  site: SiteAddress | null = null,
): readonly TextFile[] {
  const charts = new Map(
    page.figures.map((figure) => [figure, standaloneSvg(figure, svgDocument(), licence)]),
  );
  const context = contextOf(page, charts, recordDay, site);
  return [
    { path: page.path, content: renderPage(page, context).markup },
    ...(page.path === notFoundPath
      ? []
      : [
          {
            path: dataPath(page.path),
            content: `${JSON.stringify({ page: page.path, title: page.title, licence, ...page.data })}\n`,
          },
        ]),
    ...[...charts].flatMap(([figure, svg]) => chartFiles(figure, svg, context)),
    ...subscriptionFiles(page, recordDay, site),
  ];
}

function contextOf(
  { path, hasPng = false }: Page,
  charts: ReadonlyMap<Figure, string>,
  recordDay: string,
  site: SiteAddress | null,
): PageContext {
  return {
    folder: folderOf(path),
    // hosts show this page at any depth, where only whole addresses lead to the site
    href: (target) =>
      path === notFoundPath && site !== null ? absoluteAddress(site, target) : relativePath(path, target),
    newDocument: svgDocument,
    licence,
    site,
    recordDay: formatDate(recordDay),
    recordYear: recordDay.slice(0, 4),
    frameHeightOf: (figure) => frameHeight(charts.get(figure) ?? ""),
    hasPng,
  };
}
