import { groupBy } from "@depositary/model";
import { barX, type Markish, text } from "@observablehq/plot";
import { colour, inkOn, type Token } from "./palette.js";

/** A stretch of a bar, in the units of its scale, with the number that it stands for. */
export interface BarPart {
  readonly bar: string;
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly token: Token;
  readonly title: string;
}

/** What stands above each bar: its name where the scale begins, a remark where it ends. */
export interface BarWords<Bar> {
  readonly name: (bar: Bar) => string;
  readonly remark: (bar: Bar) => string;
  readonly domain: readonly [number, number];
}

/** The px that a bar takes with the words above it. */
export const BAR_ROW = 46;

/** The least px in which a number can be read. */
const NUMBER_ROOM = 20;

export function partBars(parts: readonly BarPart[]): Markish {
  return [...groupBy(parts, ({ token }) => token)].map(([token, own]) =>
    barX(own, {
      x1: "from",
      x2: "to",
      y: "bar",
      fill: colour(token),
      stroke: colour("paper"),
      insetTop: 20,
      insetBottom: 4,
      title: "title",
    }),
  );
}

/** Whether a number can be read in a part where the scale takes so many px a unit. */
export function hasNumberRoom({ from, to }: BarPart, pixels: number): boolean {
  return (to - from) * pixels >= NUMBER_ROOM;
}

/** The number in the middle of each part; all parts are of one colour. */
export function partNumbers(parts: readonly BarPart[], token: Token): Markish {
  return text(parts, {
    x: ({ from, to }: BarPart) => (from + to) / 2,
    y: "bar",
    dy: 8,
    text: ({ value }: BarPart) => String(value),
    fill: colour(inkOn(token)),
    fontSize: 12,
    fontWeight: "bold",
  });
}

export function barWords<Bar>(bars: readonly Bar[], { name, remark, domain }: BarWords<Bar>): Markish {
  const [start, end] = domain;
  // a rule behind the bars does not strike words through
  const above = { y: name, dy: -14, stroke: colour("paper"), strokeWidth: 5 } as const;
  return [
    text(bars, {
      ...above,
      x: () => start,
      text: name,
      textAnchor: "start",
      fill: "currentColor",
      fontSize: 13,
      fontWeight: "bold",
    }),
    text(bars, {
      ...above,
      x: () => end,
      text: remark,
      textAnchor: "end",
      fontSize: 12,
      fill: colour("muted"),
    }),
  ];
}
