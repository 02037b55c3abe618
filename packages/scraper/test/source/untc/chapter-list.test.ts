import { describe, expect, it } from "vitest";
import { ParseError, RefusedDocumentError } from "../../../src/errors.js";
import { parseChapterList } from "../../../src/source/untc/chapter-list.js";
import { renderChapterList } from "./render-listing.js";

const html = renderChapterList([
  "Charter of the United Nations",
  "Pacific Settlement of International Disputes",
]);
const parse = (page: string) => parseChapterList(new TextEncoder().encode(page));
const chapters = [
  { position: 1, chapter: "I", name: "Charter of the United Nations" },
  { position: 2, chapter: "II", name: "Pacific Settlement of International Disputes" },
];

it("the list gives each chapter and its name", () => {
  expect(parse(html).chapters).toEqual(chapters);
});

it("the id of the list and the cells around the link do not matter", () => {
  const other = html.replace(/<td>\d+<\/td>/g, "").replace(/ id="[^"]*dgChapterList"/, "");
  expect(parse(other).chapters).toEqual(chapters);
});

describe("what is not understood stops the list", () => {
  it.each([
    [
      "a chapter without a name",
      html.replace("Charter of the United Nations", ""),
      /row 1: no chapter and name/,
    ],
    [
      "a chapter whose link is to another",
      html.replace("id=2&", "id=3&"),
      /row 2 \(chapter II\): the link is to/,
    ],
  ])("%s", (_name, page, message) => {
    expect(() => parse(page)).toThrow(ParseError);
    expect(() => parse(page)).toThrow(message);
  });

  it.each([
    ["cut short", html.slice(0, -40), /truncated/],
    ["without a link to a listing", "<html><body>UNTC</body></html>", /no listing/],
    ["under maintenance", "<html>urgent maintenance and is currently unavailable</html>", /maintenance/],
  ])("a page %s", (_name, page, message) => {
    expect(() => parse(page)).toThrow(RefusedDocumentError);
    expect(() => parse(page)).toThrow(message);
  });
});
