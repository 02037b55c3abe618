import { DAYS_PER_YEAR } from "@depositary/model";
import { gridLines } from "../../src/chart/grid-lines.js";
import { counted } from "../../src/text/format-number.js";
import { makeSvg } from "../dom/make.js";
import type { Frame, Scales } from "./frame.js";

/** A line across at each of some counts up to `most`, with the count before it. */
export function countAxis({ left, right }: Frame, { y }: Scales, most: number): readonly SVGElement[] {
  return [0, ...gridLines(most)].flatMap((count) => {
    const look = count === 0 ? "s-muted" : "s-rule";
    const at = y(count);
    return [
      makeSvg("line", { x1: left, x2: right, y1: at, y2: at, class: look }),
      makeSvg("text", { x: left - 6, y: at + 4, "text-anchor": "end", class: "f-ink" }, String(count)),
    ];
  });
}

/** The words of some years since opening, as many as there is room for. */
export function yearAxis({ height, isNarrow }: Frame, { x }: Scales, years: number): readonly SVGElement[] {
  const every = Math.ceil(years / (isNarrow ? 2 : 10));
  return Array.from({ length: Math.floor(years / every) + 1 }, (_, index) => index * every).map((year) =>
    makeSvg(
      "text",
      { x: x(year * DAYS_PER_YEAR), y: height - 8, "text-anchor": "middle", class: "f-ink" },
      year === 0 ? "opening" : counted(year, "year"),
    ),
  );
}
