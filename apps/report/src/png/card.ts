import { palette } from "../chart/palette.js";
import { textLines } from "../chart/text-lines.js";
import { html } from "../html/html.js";
import type { Card } from "../site/page.js";
import { beside } from "../site/page-path.js";

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 70;

/** The size in px that networks ask of the picture of a page. */
export const cardSize = { width: WIDTH, height: HEIGHT } as const;

/** Where the picture of a page stands. */
export function cardPath(path: string): string {
  return beside(path, "card.png");
}

/** The picture by which networks show a page: name, status and counts, and as of when, in words only. */
export function cardSvg({ name, status, asOf }: Card): string {
  const heading = lines(name, 54, 3);
  const text = lines(status, 32, 5);
  const top = MARGIN + 100 + heading.length * 68;
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="DejaVu Sans">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${palette.paper[0]}"/>
<rect width="16" height="${HEIGHT}" fill="${palette.strong[0]}"/>
<text x="${MARGIN}" y="${MARGIN + 26}" font-size="26" fill="${palette.muted[0]}">Depositary: who has joined which treaty</text>
${heading.map((line, index) => html`<text x="${MARGIN}" y="${MARGIN + 110 + index * 68}" font-size="54" font-weight="bold" fill="${palette.ink[0]}">${line}</text>\n`)}${text.map((line, index) => html`<text x="${MARGIN}" y="${top + 40 + index * 46}" font-size="32" fill="${palette.ink[0]}">${line}</text>\n`)}<text x="${MARGIN}" y="${HEIGHT - MARGIN + 20}" font-size="26" fill="${palette.muted[0]}">${asOf}</text>
</svg>
`.markup;
}

/** At most `most` lines; what is cut is marked. */
function lines(text: string, size: number, most: number): readonly string[] {
  const all = textLines(text, WIDTH - 2 * MARGIN, size * 1.08);
  return all.length <= most ? all : [...all.slice(0, most - 1), `${all[most - 1] ?? ""} …`];
}
