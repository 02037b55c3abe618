import { wordLines } from "../../src/chart/text-lines.js";
import { shortLabel } from "../../src/text/short-label.js";
import { makeSvg } from "../dom/make.js";
import { countAxis, yearAxis } from "./axes.js";
import type { Choice } from "./choice.js";
import { type Frame, frameOf, type Scales, scalesOf } from "./frame.js";
import { horizonOf, type Line, lineOf, pathOf } from "./line.js";
import { spreadBlocks } from "./spread-blocks.js";
import type { Treaty } from "./treaty.js";

const LINE_HEIGHT = 15;
/** Longest name beside a line of a narrow drawing, in characters: beyond, the number of the treaty stands there. */
const SHORT_MOST = 28;
/** Participants up to which the scale goes at least. */
const MOST_AT_LEAST = 10;

/** The curves of the treaties in a place of this width, each with its name beside its end. */
export function drawComparison(treaties: readonly Treaty[], choice: Choice, available: number): SVGElement {
  const lines = treaties.map((treaty) => lineOf(treaty, choice));
  const most = Math.max(MOST_AT_LEAST, ...lines.map(({ last }) => last));
  const frame = frameOf(available);
  const scales = scalesOf(frame, horizonOf(choice), most);
  const { width, height } = frame;
  const attributes = { viewBox: `0 0 ${width} ${height}`, width, height, "font-size": 12, role: "img" };
  return makeSvg(
    "svg",
    { ...attributes, "aria-label": alternative(lines, choice) },
    ...countAxis(frame, scales, most),
    ...yearAxis(frame, scales, choice.years),
    ...curves(lines, frame, scales),
  );
}

function alternative(lines: readonly Line[], { measure }: Choice): string {
  const ends = lines.map(({ name, last }) => `${name}: ${last}`).join("; ");
  return `Step chart of ${measure} by time since opening: ${ends}.`;
}

function curves(lines: readonly Line[], frame: Frame, scales: Scales): readonly SVGElement[] {
  const labels = lines.map((line) => labelOf(line, frame));
  const places = spreadBlocks(
    lines.map(({ last }, index) => ({ wanted: scales.y(last), lines: labels[index]?.length ?? 0 })),
    { top: frame.top + 6, bottom: frame.bottom, lineHeight: LINE_HEIGHT },
  );
  const drawn = lines.map((line, index) => {
    const label = { words: labels[index] ?? [], y: places[index] ?? 0 };
    return [...curve(line, `compare-${index + 1}`, scales), ...named(line, label, frame, scales)];
  });
  // the first chosen last, so that it lies on top
  return drawn.reverse().flat();
}

function labelOf({ id, name, last }: Line, { isNarrow }: Frame): readonly string[] {
  if (!isNarrow) return wordLines(`${last} ${name}`, 34);
  const label = shortLabel(name);
  return wordLines(`${last} ${label.length <= SHORT_MOST ? label : id}`, 14);
}

function curve(line: Line, look: string, scales: Scales): readonly SVGElement[] {
  const { name, end, last } = line;
  return [
    makeSvg(
      "path",
      { d: pathOf(line, scales), class: `compare-line ${look}` },
      makeSvg("title", {}, `${name}: ${last}`),
    ),
    makeSvg("circle", { cx: scales.x(end), cy: scales.y(last), r: 4, class: `compare-dot ${look}` }),
  ];
}

/** The name beside the end of a line, and what leads there. */
function named(
  { end, last }: Line,
  { words, y }: { readonly words: readonly string[]; readonly y: number },
  { right }: Frame,
  scales: Scales,
): readonly SVGElement[] {
  const ends = { x1: scales.x(end) + 6, x2: right + 6, y1: scales.y(last), y2: y };
  const spans = words.map((text, index) =>
    makeSvg("tspan", { x: right + 10, dy: index === 0 ? 0 : LINE_HEIGHT }, text),
  );
  return [
    makeSvg("line", { ...ends, class: "s-none-edge", "stroke-dasharray": "1 4" }),
    makeSvg("text", { y: y + 4, class: "f-ink" }, ...spans),
  ];
}
