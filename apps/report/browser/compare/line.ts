import { DAYS_PER_YEAR } from "@depositary/model";
import { type Point, valueAt } from "../../src/chart/curve-points.js";
import type { Choice } from "./choice.js";
import type { Scales } from "./frame.js";
import type { Treaty } from "./treaty.js";

/** A treaty as a line of the drawing. */
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly steps: readonly Point[];
  /** Days since opening on which it ends: with the last evidence, or with the drawing. */
  readonly end: number;
  /** Participants on that day. */
  readonly last: number;
}

export function horizonOf({ years }: Choice): number {
  return years * DAYS_PER_YEAR;
}

export function lineOf(treaty: Treaty, choice: Choice): Line {
  const { id, name, evidenceDays } = treaty;
  const steps = treaty[choice.measure];
  const end = Math.min(horizonOf(choice), Math.max(evidenceDays, 0));
  return { id, name, steps, end, last: valueAt(steps, end) };
}

/** The line as the path of an SVG. */
export function pathOf({ steps, end }: Line, { x, y }: Scales): string {
  const moves = steps
    .filter(({ days }) => days <= end)
    .map(({ days, participants }, index) =>
      index === 0 ? `M${x(days)},${y(participants)}` : `H${x(days)}V${y(participants)}`,
    );
  return `${moves.join("")}H${x(end)}`;
}
