import { describe, expect, it } from "vitest";
import type { Curve } from "../../src/chart/step-curves.js";
import { thresholdPlace } from "../../src/chart/threshold-label.js";

const frame = {
  left: 34,
  right: 634,
  edge: 28,
  height: 420,
  marginTop: 20,
  marginBottom: 34,
  isNarrow: false,
};
const options = { curves: [], horizonDays: 600, top: 200, threshold: 50, milestones: [], deadline: null };
const curve: Curve = {
  treatyId: "XVIII-16",
  label: "Convention against Cybercrime",
  shortLabel: "Cybercrime",
  isOwn: true,
  steps: [],
  earliest: null,
  evidenceDays: 600,
  stopDays: null,
  endsInForce: false,
};

function isAtEnd(...points: readonly (readonly [days: number, participants: number])[]): boolean {
  const drawn = points.map(([days, participants]) => ({ days, participants }));
  return thresholdPlace([{ curve, points: drawn }], options, frame).isAtEnd;
}

describe("the words of the threshold", () => {
  it("stand at the opening where the curve has not come there yet", () => {
    expect(isAtEnd([0, 0], [300, 180])).toBe(false);
  });

  it("stand at the far end where the curve crosses the rule soon after opening", () => {
    expect(isAtEnd([0, 0], [60, 55], [300, 180])).toBe(true);
  });

  it("stay at the opening where the curve lies on them at the far end too", () => {
    expect(isAtEnd([0, 0], [60, 55])).toBe(false);
  });
});
