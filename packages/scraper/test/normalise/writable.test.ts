import { chapterTable } from "@depositary/model";
import { expect, it } from "vitest";
import { checkWritable } from "../../src/normalise/writable.js";

const chapter = { chapter: "I", position: 1, title: "Charter of the United Nations" };

it("rows that can stand in their table pass", () => {
  expect(() => checkWritable("list", chapterTable, [chapter, { ...chapter, chapter: "II" }])).not.toThrow();
});

it("every row that cannot is told with its document, column and value, a long one cut", () => {
  const rows = [
    { ...chapter, title: "a\u0007b" },
    { ...chapter, position: 1.5, title: `\u202e${"x".repeat(1000)}` },
  ];
  expect(() => checkWritable("list", chapterTable, rows)).toThrow(
    /^cannot use list: chapter, title: text must have no control .*, found "a\\u0007b"; chapter, position: .*, found 1\.5; chapter, title: .*x{70,80}…$/,
  );
});
