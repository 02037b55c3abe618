import { expect } from "vitest";
import { type PrintedVote, parseVotingRecord } from "../../../src/source/ods/index.js";
import { frontPage } from "./render.js";

export const SYMBOL = "A/78/PV.50";
export const FRONT = frontPage(SYMBOL, "19 December 2023");
export const LISTS = "In favour: Cuba, Mali Against: None Abstaining: Fiji";

/** A meeting record of these pages behind its first one. */
export function read(...pages: readonly string[]) {
  return parseVotingRecord(SYMBOL, [FRONT, ...pages]);
}

/** The one vote of a record whose text goes on so. */
export function readOne(text: string): PrintedVote | undefined {
  const { votes, refused } = read(`A recorded vote was taken. ${text}`);
  expect(refused).toEqual([]);
  return votes[0];
}
