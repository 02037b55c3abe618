import type { SiteFile, TextFile } from "../site/chart-files.js";
import type { Card } from "../site/page.js";
import { cardPath, cardSvg, cardWidth } from "./card.js";
import { png } from "./png.js";

const CHART_WIDTH = 1600;

/** The PNG of each chart among the files of a page. */
export function pngFiles(files: readonly TextFile[]): readonly Promise<SiteFile>[] {
  return files
    .filter(({ path }) => path.endsWith(".svg"))
    .map(async ({ path, content }) => ({
      path: path.replace(/\.svg$/, ".png"),
      content: await png(content, CHART_WIDTH),
    }));
}

/** The picture by which a page is shown elsewhere. */
export async function cardFile(path: string, card: Card): Promise<SiteFile> {
  return { path: cardPath(path), content: await png(cardSvg(card), cardWidth) };
}
