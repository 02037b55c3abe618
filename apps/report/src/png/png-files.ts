import type { TextFile } from "../site/chart-files.js";
import { digestOf } from "../site/digest.js";
import type { Card } from "../site/page.js";
import type { CostlyFile } from "../site/part.js";
import { cardPath, cardSize, cardSvg } from "./card.js";
import { png } from "./png.js";

const CHART_WIDTH = 1600;

/** The PNG of a chart beside its SVG. */
export function pngFile({ path, content }: TextFile): CostlyFile {
  return pictureOf(path.replace(/\.svg$/, ".png"), content, CHART_WIDTH);
}

/** The picture by which a page is shown elsewhere. */
export function cardFile(path: string, card: Card): CostlyFile {
  return pictureOf(cardPath(path), cardSvg(card), cardSize.width);
}

function pictureOf(path: string, svg: string, width: number): CostlyFile {
  return { path, inputs: digestOf({ svg, width }), make: () => png(svg, width) };
}
