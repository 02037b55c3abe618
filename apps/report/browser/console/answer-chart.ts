import { make, makeSvg } from "../dom/make.js";
import { type Answer, isNumeric } from "./answer.js";

const BARS_MAX = 30;
const BAR_ROOM = 22;
const WIDTH_MAX = 340;
const LETTERS_MAX = 32;

interface Bar {
  readonly label: string;
  readonly number: string;
  /** From 0 to 1. */
  readonly share: number;
}

/** Bars of the first column of numbers beside the first of words; null where there are none, or a number is below zero. */
export function answerChart({ columns, rows }: Answer): HTMLElement | null {
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
  const drawing = makeSvg(
    "svg",
    {
      viewBox: `0 0 640 ${bars.length * BAR_ROOM}`,
      role: "img",
      "aria-label": `Bars of ${columns[number]} by ${columns[words]}; the numbers are in the table.`,
    },
    ...bars.flatMap(drawBar),
  );
  return make("div", { class: "drawing" }, drawing);
}

function drawBar({ label, number, share }: Bar, index: number): readonly SVGElement[] {
  const y = index * BAR_ROOM;
  const width = share * WIDTH_MAX;
  const text = { y: y + 15, "font-size": 12, class: "f-ink" };
  const shortened = label.length > LETTERS_MAX ? `${label.slice(0, LETTERS_MAX - 1)}…` : label;
  return [
    makeSvg("text", { x: 210, "text-anchor": "end", ...text }, shortened),
    makeSvg("rect", { x: 218, y: y + 3, width, height: 16, class: "f-strong" }),
    makeSvg("text", { x: 224 + width, ...text }, number),
  ];
}
