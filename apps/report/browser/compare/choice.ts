import { readFragment, writeFragment } from "../address/fragment.js";

/** What is counted, and its words. */
export const measures = [
  ["instruments", "Instruments"],
  ["signatures", "Signatures"],
] as const;
export type Measure = (typeof measures)[number][0];

/** Years since opening that can be shown. */
export const SPANS: readonly number[] = [2, 5, 10, 20, 40];

/** Treaties that can be told apart in one drawing. */
export const TREATIES_MAX = 8;

/** What is compared. */
export interface Choice {
  /** Numbers of treaties. */
  readonly treaties: readonly string[];
  readonly measure: Measure;
  readonly years: number;
}

/** A choice as the address asks for it. */
export interface AskedChoice extends Choice {
  /** How many of the treaties that are asked for are left out. */
  readonly leftOut: number;
}

/** The choice of the address among the treaties that are on file; what it does not say is the usual. */
export function readChoice(isOnFile: (id: string) => boolean, usual: readonly string[]): AskedChoice {
  const { query } = readFragment();
  const asked = [...new Set((query.get("treaties") ?? "").split(",").filter(Boolean))];
  const found = asked.filter(isOnFile).slice(0, TREATIES_MAX);
  return {
    treaties: found.length > 0 ? found : usual.filter(isOnFile).slice(0, TREATIES_MAX),
    measure: measureOf(query.get("measure")),
    years: yearsOf(query.get("years")),
    leftOut: asked.length - found.length,
  };
}

export function writeChoice({ treaties, measure, years }: Choice): void {
  const query = new URLSearchParams({ treaties: treaties.join(","), measure, years: String(years) });
  writeFragment({ name: "choose", query });
}

export function measureOf(text: string | null): Measure {
  return measures.find(([code]) => code === text)?.[0] ?? "instruments";
}

export function yearsOf(text: string | null): number {
  return SPANS.find((years) => String(years) === text) ?? 5;
}
