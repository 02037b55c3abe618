import { acrossAt, curvesIn, drawOn, readScales } from "../chart/curve-scales.js";

/** Draws a line on each curve at a day, and a veil over what came after; null takes them away. */
export function showOnCurves(day: string | null, opened: string | null): void {
  for (const old of document.querySelectorAll(".as-of-mark")) old.remove();
  if (day === null || opened === null) return;
  for (const svg of curvesIn("")) {
    const scales = readScales(svg);
    const { right, bottom, top } = scales;
    const x = Math.min(right, acrossAt(scales, opened, day));
    drawOn(svg, "as-of-mark veil", `M${x} ${bottom}V${top}H${right}V${bottom}Z`);
    drawOn(svg, "as-of-mark line", `M${x} ${bottom}V${top}`);
  }
}
