import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParseError, RefusedDocumentError } from "../../../src/errors.js";
import { parseListing } from "../../../src/source/untc/listing.js";
import type { ListingEntry, ListingRecord } from "../../../src/source/untc/listing-record.js";
import { seeded } from "../../support/seed.js";
import { renderListing, renderOldListing } from "./render-listing.js";

const PENAL = { chapter: 18, section: null };
const ROADS = { chapter: 11, section: "B" } as const;
const bytes = (html: string) => new TextEncoder().encode(html);

const treaty = (
  position: number,
  number: string,
  treaty: string,
  rest: Partial<ListingEntry> = {},
): ListingEntry => ({
  position,
  number,
  treaty,
  title: "Convention of a test",
  isCut: false,
  conclusion: "New York, 24 December 2024",
  ...rest,
});

const penal: ListingRecord = {
  chapter: "XVIII",
  treaties: [
    treaty(1, "11.b.", "XVIII-11-b"),
    treaty(2, "12.a", "XVIII-12-a", {
      conclusion: "Geneva, 11 February 1925, and Lake Success, New York, 11 December 1946",
    }),
    treaty(3, "14.", "XVIII-14", { title: "Charter (deposited in the archives of a Government)*" }),
    treaty(4, "15.", "XVIII-15", { conclusion: "1 June 1980" }),
    treaty(5, "16.", "XVIII-16", { isCut: true }),
    treaty(6, "17.", "XVIII-17", { conclusion: "New York, 18 March 1968 and 31 March 1968" }),
    treaty(7, "18.", "XVIII-18", { conclusion: null }),
  ],
};

const roads: ListingRecord = {
  chapter: "XI-B",
  treaties: [
    treaty(1, "16.", "XI-B-16"),
    treaty(2, "16.13H.", "XI-B-16-13H"),
    treaty(3, "16.41.", "XI-B-16-41", {
      title: "United Nations Regulation No. 41. Uniform provisions concerning noise",
      conclusion: "1 June 1980",
    }),
    treaty(4, "16.0.", "XI-B-16-0"),
  ],
};

/** Why a listing is not taken: the reason of a refusal, or the problems. */
function failureOf(html: string): string | readonly string[] {
  try {
    parseListing(bytes(html), PENAL);
  } catch (error) {
    if (error instanceof RefusedDocumentError) return error.reason;
    if (error instanceof ParseError) return error.problems;
    throw error;
  }
  throw new Error("the listing was taken");
}

describe.each([
  ["two cells a row", renderListing],
  ["ten cells a row", renderOldListing],
])("a listing of %s", (_name, render) => {
  it("gives each treaty with its number as printed, title, place and date", () => {
    expect(parseListing(bytes(render(penal)), PENAL)).toEqual(penal);
  });

  it("keeps a full stop of the title, and regulations of a section of chapter XI apart", () => {
    expect(parseListing(bytes(render(roads)), ROADS)).toEqual(roads);
  });
});

it("a revised annex has a small letter in its number, whatever the link says", () => {
  const annexes = { chapter: "III", treaties: [treaty(1, "2.2a", "III-2-2a")] };
  expect(renderListing(annexes)).toContain("mtdsg_no=III-2-2A");
  expect(parseListing(bytes(renderListing(annexes)), { chapter: 3, section: null })).toEqual(annexes);
});

it("a place alone is the place of a treaty whose day is cut", () => {
  const cut = { ...penal, treaties: [treaty(1, "1.", "XVIII-1", { conclusion: "London" })] };
  expect(parseListing(bytes(renderListing(cut)), PENAL)).toEqual(cut);
});

it("a heading row of th cells is no treaty", () => {
  const headed = renderListing(penal).replace(
    "<tbody>",
    "<thead><tr><th>No.</th><th>Title</th></tr></thead><tbody>",
  );
  expect(parseListing(bytes(headed), PENAL)).toEqual(penal);
});

describe("a page that is not the listing is refused", () => {
  const html = renderListing(penal);

  it.each([
    ["cut short", html.slice(0, -40), "truncated"],
    ["of another chapter", html.replace("CHAPTER&nbsp;XVIII", "CHAPTER&nbsp;XIX"), "another chapter"],
    ["in French", html.replace("CHAPTER", "CHAPITRE"), "another language"],
    ["without a heading", html.replace("CHAPTER&nbsp;XVIII", ""), "no listing"],
    ["without a list", html.replace("dgSubChapterList", "dgOther"), "no listing"],
    [
      "with two lists",
      html.replace("</form>", `<table id="x_dgSubChapterList"></table></form>`),
      "no listing",
    ],
    ["with an empty list", renderListing({ ...penal, treaties: [] }), "no listing"],
    ["of no bytes", "", "empty"],
    ["that asks to log in", "<html><title>Log in</title></html>", "login page"],
    ["that says it was not found", "<html>PageNotFound</html>", "page not found"],
    ["that checks for robots", "<html>Just a moment...</html>", "bot wall"],
  ])("one %s", (_name, page, reason) => {
    expect(failureOf(page)).toBe(reason);
  });
});

it.each([
  ["of more than 8 MB", `<!--${" ".repeat(8 * 1024 * 1024)}-->`, "too large"],
  ["of 300 elements one in another", "<div>".repeat(300), "malformed"],
])("a page %s is refused before it is read", (_name, text, reason) => {
  expect(failureOf(renderListing(penal).replace("<form", `${text}<form`))).toBe(reason);
});

describe("a row that is not understood stops the listing, with place and value", () => {
  const html = renderListing({ ...penal, treaties: penal.treaties.slice(2, 4) });

  it.each([
    ["another number", html.replace(">14.<", ">14?<"), ['row 1: not a number of a treaty: "14?"']],
    [
      "a link to another treaty",
      html.replace("=XVIII-14&", "=XVIII-12&"),
      ['row 1 (XVIII-14): the row also says "XVIII-12"'],
    ],
    [
      "a link elsewhere",
      html.replace("ViewDetails", "Content"),
      [/row 1 \(XVIII-14\): the row also says "Content\.aspx/],
    ],
    [
      "no link",
      html.replace(/<a [^>]*>|<\/a>/g, ""),
      [/row 1 \(XVIII-14\): no link/, /row 2 \(XVIII-15\): no link/],
    ],
    [
      "no such day",
      html.replace("24 December 2024", "31 February 2024"),
      ['row 1 (XVIII-14): no place and date: "New York, 31 February 2024"'],
    ],
    [
      "one blank before the place",
      html.replace("&nbsp;&nbsp;", " "),
      [/row 1 \(XVIII-14\): no two no-break spaces/],
    ],
    [
      "a treaty twice",
      html.replace(">15.<", ">14.<").replace("=XVIII-15&", "=XVIII-14&"),
      ["row 2: XVIII-14 stands in row 1 already"],
    ],
    [
      "another number of cells",
      html.replace("<td>15.</td>", "<td>15.</td><td></td>"),
      [/row 2: 3 cells where 2 are expected/, /no link/],
    ],
  ])("%s", (_name, page, problems) => {
    const found = failureOf(page);
    for (const problem of problems) {
      expect(found).toContainEqual(typeof problem === "string" ? problem : expect.stringMatching(problem));
    }
  });
});

describe("a damaged listing", () => {
  const whole = bytes(renderListing(penal));
  const attempt = (page: Uint8Array): ListingRecord | null => {
    try {
      return parseListing(page, PENAL);
    } catch (error) {
      if (error instanceof RefusedDocumentError || error instanceof ParseError) return null;
      throw error;
    }
  };

  it("is refused wherever it is cut, or whole", () => {
    for (let i = 0; i < 200; i++) {
      const read = attempt(whole.slice(0, Math.floor((whole.length * i) / 200)));
      if (read !== null) expect(read).toEqual(penal);
    }
  });

  it("never gives more than a typed error", () => {
    const property = fc.property(
      fc.nat(whole.length),
      fc.uint8Array({ maxLength: 6 }),
      fc.nat(40),
      (at, insert, drop) => {
        attempt(Buffer.concat([whole.subarray(0, at), insert, whole.subarray(at + drop)]));
      },
    );
    fc.assert(property, seeded);
  });
});
