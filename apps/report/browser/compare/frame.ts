import { isNarrow } from "../../src/chart/is-narrow.js";

/** Where the scales lie in a drawing, in px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly isNarrow: boolean;
}

/** From days since opening and participants to px. */
export interface Scales {
  readonly x: (days: number) => number;
  readonly y: (participants: number) => number;
}

/** For a place of this width. */
export function frameOf(available: number): Frame {
  const width = Math.max(280, Math.min(900, available));
  const narrow = isNarrow(width);
  return {
    width,
    height: 420,
    left: 34,
    right: width - (narrow ? 110 : 250),
    top: 16,
    bottom: 390,
    isNarrow: narrow,
  };
}

/** Scales that end at `horizon` days and at `most` participants. */
export function scalesOf({ left, right, top, bottom }: Frame, horizon: number, most: number): Scales {
  return {
    x: (days) => tenths(left + (days / horizon) * (right - left)),
    y: (participants) => tenths(bottom - (participants / most) * (bottom - top)),
  };
}

function tenths(value: number): number {
  return Number(value.toFixed(1));
}
