import { daysBetween } from "@depositary/model";
import { dataOf } from "../dom/data-of.js";
import { findAll } from "../dom/find.js";
import { makeSvg } from "../dom/make.js";

/** Where day 0 and the horizon lie across, no participant and the top up and down, in px of a drawing, and the horizon in days. */
export interface CurveScales {
  readonly left: number;
  readonly right: number;
  readonly horizon: number;
  readonly bottom: number;
  readonly top: number;
}

/** The drawings of curves that match `selector`. */
export function curvesIn(selector: string): readonly SVGElement[] {
  return findAll(document, `${selector}svg[data-time]`, SVGElement);
}

export function readScales(svg: SVGElement): CurveScales {
  const [left = Number.NaN, right = Number.NaN, horizon = Number.NaN] = numbersOf(dataOf(svg, "time"));
  const [bottom = Number.NaN, top = Number.NaN] = numbersOf(dataOf(svg, "count"));
  return { left, right, horizon, bottom, top };
}

function numbersOf(text: string): readonly number[] {
  return text.split(" ").map(Number);
}

/** Where a day lies across; a day before the opening lies where that does. */
export function acrossAt({ left, right, horizon }: CurveScales, opened: string, day: string): number {
  return left + ((right - left) * Math.max(0, daysBetween(opened, day))) / horizon;
}

/** Draws a path of a class on a curve. */
export function drawOn(svg: SVGElement, name: string, path: string): void {
  svg.append(makeSvg("path", { class: name, d: path }));
}
