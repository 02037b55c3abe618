import { expect, it } from "vitest";
import { nearest } from "../../../browser/cells/nearest.js";
import { runsOf } from "../../../browser/cells/runs.js";

it("reads the runs of a path by the row in which each lies", () => {
  expect([...runsOf("M4 6h2m3 0h1M0 18h3", 12)]).toEqual([
    [
      0,
      [
        { from: 4, to: 6 },
        { from: 9, to: 10 },
      ],
    ],
    [1, [{ from: 0, to: 3 }]],
  ]);
});

it("finds the place that is nearest, the first of two that are as near", () => {
  expect([-5, 2, 3, 99].map((x) => nearest([0, 4, 8], x))).toEqual([0, 0, 1, 2]);
});
