import { fitText } from "../../src/chart/fit-text.js";
import { isNarrow } from "../../src/chart/is-narrow.js";
import { make, makeSvg } from "../dom/make.js";
import { type Answer, isNumeric } from "./answer.js";

const BARS_MAX = 30;
/** Room for the number behind the longest bar. */
const NUMBER_ROOM = 76;
const WIDEST = 640;
/** Names stand to the left of bars that begin at 218 px, or above them where that leaves no room. */
const BESIDE = { left: 218, top: 3, height: 22 } as const;
const ABOVE = { left: 0, top: 18, height: 40 } as const;

type Layout = typeof BESIDE | typeof ABOVE;

interface Bar {
  readonly label: string;
  readonly number: string;
  /** From 0 to 1. */
  readonly share: number;
}

/** Bars of the first column of numbers beside the first of words, in a place of so many px; null where there are none, or a number is below zero. */
export function answerChart({ columns, rows }: Answer, available: number): HTMLElement | null {
  const words = columns.findIndex((_, index) => !isNumeric(rows, index));
  const number = columns.findIndex((_, index) => isNumeric(rows, index));
  const shown = rows.slice(0, BARS_MAX);
  const values = shown.map((row) => Number(row[number]));
  const most = Math.max(...values);
  if (words < 0 || number < 0 || !(most > 0) || values.some((value) => value < 0)) return null;
  const bars = shown.map((row, index) => ({
    label: row[words] ?? "–",
    number: row[number] ?? "",
    share: (values[index] ?? 0) / most,
  }));
  const what = `${columns[number]} by ${columns[words]}`;
  const width = Math.min(WIDEST, available);
  const layout = isNarrow(width) ? ABOVE : BESIDE;
  const drawing = makeSvg(
    "svg",
    {
      viewBox: `0 0 ${width} ${bars.length * layout.height}`,
      role: "img",
      "aria-label": `Bars of ${what}; the numbers are in the table.`,
    },
    ...bars.flatMap((bar, index) => drawBar(bar, index * layout.height, layout, width)),
  );
  return make("div", {}, make("p", { class: "source" }, what), make("div", { class: "drawing" }, drawing));
}

function drawBar(
  { label, number, share }: Bar,
  y: number,
  { left, top }: Layout,
  most: number,
): readonly SVGElement[] {
  const width = share * (most - left - NUMBER_ROOM);
  const text = { "font-size": 12, class: "f-ink" };
  const isAbove = left === 0;
  const name = isAbove ? { x: 0, y: y + 12 } : { x: left - 8, y: y + 15, "text-anchor": "end" };
  return [
    makeSvg("text", { ...name, ...text }, fitText(label, isAbove ? most : left - 8)),
    makeSvg("rect", { x: left, y: y + top, width, height: 16, class: "f-strong" }),
    makeSvg("text", { x: left + 6 + width, y: y + top + 12, ...text }, number),
  ];
}
