import { acrossAt, curvesIn, drawOn, readScales } from "../chart/curve-scales.js";
import { readInterval } from "../days/interval.js";

/**
 * Marks on the curves of a page, which begin on the day `opened`, the days within which the participant of `row` signed
 * and consented.
 */
export function markDays(row: HTMLTableRowElement | undefined, opened: string | undefined): void {
  for (const old of document.querySelectorAll(".chosen-days")) old.remove();
  if (row === undefined || opened === undefined) return;
  for (const svg of curvesIn("#signatures ")) markCurve(svg, row.dataset.signed, opened);
  for (const svg of curvesIn("#instruments ")) markCurve(svg, row.dataset.consented, opened);
}

/** A line where the day is known, else a box from the first to the last that it can be. */
function markCurve(svg: SVGElement, days: string | undefined, opened: string): void {
  if (days === undefined) return;
  const scales = readScales(svg);
  const { right, bottom, top } = scales;
  const { notBefore, notAfter } = readInterval(days);
  const [from, to] = [acrossAt(scales, opened, notBefore), acrossAt(scales, opened, notAfter)];
  if (from <= right) drawOn(svg, "chosen-days", `M${from} ${bottom}V${top}H${Math.min(right, to)}V${bottom}`);
}
