import type { Draw } from "./figure.js";
import { colour } from "./palette.js";
import { spreadLabels } from "./spread-labels.js";
import { type Attributes, svgElement } from "./svg-element.js";

/** One of the values of a strip, and what is printed at it where it is one of the few that are named. */
export interface StripValue {
  readonly value: number;
  readonly label: string | null;
}

/** Values on a line of their own. */
export interface Strip {
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
      svg.append(...stripElements(document, strip, { x, width, top: index * HEIGHT }));
    });
    svg.append(text(document, { x: width, y: height - 6, "text-anchor": "end", fill: colour("muted") }, end));
    return svg;
  };
}

interface StripFrame {
  readonly x: (value: number) => number;
  readonly width: number;
  readonly top: number;
}

function stripElements(document: Document, { label, values }: Strip, frame: StripFrame): readonly Element[] {
  const { x, width, top } = frame;
  const [upper, lower] = [top + 48, top + 62];
  const strokes = values.map(({ value }) => `M${x(value).toFixed(1)} ${upper}V${lower}`).join("");
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
    text(document, { x: 0, y: top + 14, "text-anchor": "start", "font-weight": "bold" }, label),
    svgElement(document, "path", { d: `M0 ${lower}H${width}`, stroke: colour("rule"), fill: "none" }),
    svgElement(document, "path", { d: strokes, stroke: colour("comparator"), fill: "none" }),
    ...named.flatMap(({ at, label: name }, index) => [
      svgElement(document, "path", {
        d: `M${(places[index] ?? at).toFixed(1)} ${top + 36}L${at.toFixed(1)} ${upper - 4}V${lower}`,
        stroke: colour("strong"),
        "stroke-width": 2,
        fill: "none",
      }),
      text(
        document,
        { x: (places[index] ?? at).toFixed(1), y: top + 32, "text-anchor": "middle", fill: colour("strong") },
        name,
      ),
    ]),
  ];
}

function text(document: Document, attributes: Attributes, words: string): Element {
  return svgElement(document, "text", { "font-size": 12, ...attributes }, words);
}
