import { expect, it } from "vitest";
import { spreadBlocks } from "../../../browser/compare/spread-blocks.js";

const space = { top: 20, bottom: 100, lineHeight: 10 };

it("leaves blocks where they are wanted while there is room", () => {
  const blocks = [
    { wanted: 80, lines: 1 },
    { wanted: 30, lines: 2 },
  ];
  expect(spreadBlocks(blocks, space)).toEqual([80, 30]);
});

it("moves a block below all lines of the one before it, and all of them up where the last would lie too low", () => {
  const blocks = [
    { wanted: 90, lines: 2 },
    { wanted: 88, lines: 3 },
    { wanted: 0, lines: 1 },
  ];
  expect(spreadBlocks(blocks, space)).toEqual([90, 60, -8]);
});
