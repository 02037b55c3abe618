import { expect, it } from "vitest";
import { readUntcIndex } from "../../../src/source/untc-index/archive.js";

const read = (treaty: Readonly<Record<string, unknown>>) =>
  readUntcIndex(
    "index.json",
    JSON.stringify({ fetched_utc: "2026-05-08T11:07:54Z", source: "x", chapters: [1], treaties: [treaty] }),
  )[0];
const charter = {
  ref: "I-1",
  chapter_int: 1,
  title:
    "Charter of the United Nations (deposited in the archives of the Government of the United States of America)",
  place_date: "San Francisco, 26 June 1945",
};

it("an entry names a treaty with place and day", () => {
  expect(read(charter)).toMatchObject({
    treatyId: "I-1",
    head: { title: "Charter of the United Nations", conclusion: "San Francisco, 26 June 1945" },
    reason: null,
  });
});

it("an entry that is cut cannot be used", () => {
  expect(read({ ...charter, place_date: "... New York, 24 December 2024" })?.reason).toBe("the title is cut");
});

it("another form stops the file", () => {
  expect(() => read({ ...charter, ref: "1-1" })).toThrow(/not a treaty number/);
  expect(() => read({ ...charter, url: "x" })).toThrow(/url/);
});
