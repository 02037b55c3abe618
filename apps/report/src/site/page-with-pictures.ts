import { isPictured } from "../embed/embed.js";
import { cardFile, pngFile } from "../png/png-files.js";
import type { Page } from "./page.js";
import { pageFiles } from "./page-files.js";
import type { PartFiles } from "./part.js";
import type { SiteAddress } from "./site-address.js";

/** The files of a page, its charts as pictures and the picture by which it is shared among them. */
export function pageWithPictures(page: Page, day: string, site: SiteAddress | null): PartFiles {
  const files = pageFiles(page, day, site);
  const drawings = files.filter(({ path }) => page.hasPng === true && isPictured(path));
  const card = site === null || page.card === undefined ? [] : [cardFile(page.path, page.card)];
  return [...files, ...drawings.map(pngFile), ...card];
}
