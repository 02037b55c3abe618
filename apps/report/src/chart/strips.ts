import { compareNames } from "@depositary/model";
import { cellGrid } from "./cell-grid.js";
import type { Draw } from "./figure.js";
import { colour } from "./palette.js";
import { spreadLabels } from "./spread-labels.js";
import { type Attributes, svgElement } from "./svg-element.js";

/** One of the values of a strip, what a script says of it, and what is printed at it where it is one of the few that are named. */
export interface StripValue {
  readonly value: number;
  readonly says: string;
  readonly label: string | null;
}

/** Values on a line of their own. */
export interface Strip {
  /** What a script says first of each value, and the whole label. */
  readonly name: string;
  readonly label: string;
  readonly values: readonly StripValue[];
}

export interface StripsOptions {
  readonly strips: readonly Strip[];
  /** What lies towards the high end of every line. */
  readonly end: string;
}

const HEIGHT = 70;
const SIDE = 16;
const CHARACTER = 8;

/** A strip below the other, each with a stroke a value and its few names above; no axis and no line runs from one strip to the next. */
export function drawStrips({ strips, end }: StripsOptions): Draw {
  return (document, width) => {
    const all = strips.flatMap(({ values }) => values.map(({ value }) => value));
    const [low, high] = [Math.min(...all), Math.max(...all)];
    const x = (value: number) => SIDE + ((value - low) / (high - low || 1)) * (width - 2 * SIDE);
    const height = strips.length * HEIGHT + 20;
    const svg = svgElement(document, "svg", {
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      fill: "currentColor",
    });
    strips.forEach((strip, index) => {
      const group = svgElement(document, "g", {
        transform: `translate(0,${index * HEIGHT})`,
        ...stripGrid(strip, x),
      });
      group.append(...stripElements(document, strip, { x, width }));
      svg.append(group);
    });
    svg.append(text(document, { x: width, y: height - 6, "text-anchor": "end", fill: colour("muted") }, end));
    return svg;
  };
}

/** The values from the low end on, so that keys lead along the strip. */
function stripGrid({ name, values }: Strip, x: StripFrame["x"]): Attributes {
  const sorted = values.toSorted((a, b) => a.value - b.value || compareNames(a.says, b.says));
  return cellGrid({
    rowHeight: HEIGHT,
    rows: [name],
    columns: sorted.map(({ says }) => says),
    at: sorted.map(({ value }) => Number(x(value).toFixed(1))),
    first: "row",
    otherwise: "",
  });
}

interface StripFrame {
  readonly x: (value: number) => number;
  readonly width: number;
}

const [UPPER, LOWER] = [48, 62];

function stripElements(document: Document, { label, values }: Strip, frame: StripFrame): readonly Element[] {
  const { x, width } = frame;
  const strokes = values.map(({ value }) => `M${x(value).toFixed(1)} ${UPPER}V${LOWER}`).join("");
  const named = values.flatMap((each) =>
    each.label === null ? [] : [{ at: x(each.value), label: each.label }],
  );
  const gap = Math.max(...named.map((each) => each.label.length), 1) * CHARACTER + 4;
  const places = spreadLabels(
    named.map(({ at }) => at),
    gap,
    gap / 2,
    width - gap / 2,
  );
  return [
    text(document, { x: 0, y: 14, "text-anchor": "start", "font-weight": "bold" }, label),
    svgElement(document, "path", { d: `M0 ${LOWER}H${width}`, stroke: colour("rule"), fill: "none" }),
    svgElement(document, "path", { d: strokes, stroke: colour("comparator"), fill: "none" }),
    ...named.flatMap(({ at, label: name }, index) => [
      svgElement(document, "path", {
        d: `M${(places[index] ?? at).toFixed(1)} 36L${at.toFixed(1)} ${UPPER - 4}V${LOWER}`,
        stroke: colour("strong"),
        "stroke-width": 2,
        fill: "none",
      }),
      text(
        document,
        { x: (places[index] ?? at).toFixed(1), y: 32, "text-anchor": "middle", fill: colour("strong") },
        name,
      ),
    ]),
  ];
}

function text(document: Document, attributes: Attributes, words: string): Element {
  return svgElement(document, "text", { "font-size": 12, ...attributes }, words);
}
