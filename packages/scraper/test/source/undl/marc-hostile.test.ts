import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParseError, RefusedDocumentError } from "../../../src/errors.js";
import {
  parseMarcPage,
  readVoteRecord,
  recordIdOf,
  type VoteRecord,
} from "../../../src/source/undl/index.js";
import { damage, damaged } from "../../support/damage.js";
import { cases, seeded } from "../../support/seed.js";
import { hasSharedVotes, sharedVotes } from "../../votes/small-archive.js";
import { arbitraryVoteRecord } from "./arbitrary-vote-record.js";
import { gaVote, scVote } from "./ga-vote.js";
import { renderMarc } from "./render-marc.js";

const SAMPLE = fc.sample(arbitraryVoteRecord(), { ...seeded, numRuns: 4 });
const PAGE = renderMarc([gaVote, scVote, ...SAMPLE], { prefix: "ns0:", total: 6 });
const encode = (text: string) => new TextEncoder().encode(text);

/** The records of a page, or null where it or one of them is refused; every error but the two that callers know is a failure. */
function recordsOf(bytes: Uint8Array): readonly VoteRecord[] | null {
  try {
    return parseMarcPage("page", bytes).records.map((record) => readVoteRecord("record", record));
  } catch (error) {
    if (error instanceof RefusedDocumentError || error instanceof ParseError) return null;
    throw error;
  }
}

describe("a page of voting records", () => {
  it("cut at any of 200 places, and at the last twenty bytes, is refused or whole", () => {
    const bytes = encode(PAGE);
    const whole = recordsOf(bytes);
    const cuts = [...Array(200).keys()].map((i) => Math.floor((bytes.length * i) / 200));
    const ends = [...Array(20).keys()].map((i) => bytes.length - 1 - i);
    const read = [...cuts, ...ends]
      .map((cut) => recordsOf(bytes.slice(0, cut)))
      .filter((found) => found !== null);
    expect(whole).toHaveLength(6);
    // only the line break behind the last tag may be missing
    expect(read).toEqual([whole]);
  });

  it("damaged anywhere gives records or a typed error", () => {
    const property = fc.property(damage, (places) => {
      recordsOf(damaged(encode(PAGE), places));
    });
    fc.assert(property, { ...seeded, numRuns: cases(1000) });
  });

  it("whose elements are put in any order gives records or a typed error", () => {
    const parts = PAGE.split(/(?=<)/);
    const property = fc.property(fc.shuffledSubarray(parts.slice(1, 80)), (shuffled) => {
      recordsOf(encode([parts[0], ...shuffled].join("")));
    });
    fc.assert(property, { ...seeded, numRuns: cases(500) });
  });

  it("made of random bytes is refused", () => {
    const property = fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(() => parseMarcPage("page", bytes)).toThrow(RefusedDocumentError);
    });
    fc.assert(property, { ...seeded, numRuns: cases(500) });
  });
});

describe("what is no page of voting records is refused with its reason", () => {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  const collection = '<collection xmlns="http://www.loc.gov/MARC21/slim">';

  it.each([
    ["zero bytes", "", "empty"],
    ["white space", " \n", "empty"],
    [
      "a challenge in JavaScript",
      "<!DOCTYPE html><html><script src='/x.awswaf.com/challenge.js'></script></html>",
      "bot wall",
    ],
    ["a page that wants to know who asks", "<html><title>Just a moment...</title></html>", "bot wall"],
    ["a page", "<html><body>Search results</body></html>", "html instead of xml"],
    ["a page without a result", "<html><body>Page not found</body></html>", "page not found"],
    ["JSON", '{"error":"token"}', "not xml"],
    [
      "a DOCTYPE",
      `${declaration}<!DOCTYPE collection SYSTEM "file:///etc/passwd">${collection}</collection>`,
      "doctype",
    ],
    ["another format", `${declaration}<error>no</error>`, "not marcxml"],
    [
      "records of another namespace",
      `${declaration}<collection xmlns="http://example.org"><record/></collection>`,
      "not marcxml",
    ],
    ["a prefix that means nothing", `${declaration}${collection}<x:record/></collection>`, "malformed"],
    [
      "an entity of its own",
      `${declaration}${collection}<record><controlfield tag="001">&id;</controlfield></record></collection>`,
      "malformed",
    ],
    [
      "a subfield outside a field",
      `${declaration}${collection}<record><subfield code="a">1</subfield></record></collection>`,
      "malformed",
    ],
    [
      "a record inside a record",
      `${declaration}${collection}<record><record/></record></collection>`,
      "malformed",
    ],
    ["text between fields", `${declaration}${collection}<record>Y</record></collection>`, "malformed"],
    [
      "a total that is none",
      `${declaration}<response><total>many</total>${collection}</collection></response>`,
      "malformed",
    ],
    ["half a page", `${declaration}${collection}<record>`, "truncated"],
  ])("%s", (_what, text, reason) => {
    const refused = expect.objectContaining({ name: "RefusedDocumentError", reason });
    expect(() => parseMarcPage("page", encode(text))).toThrow(refused);
  });

  it("100,000 nested elements, a million references, a hundred thousand namespaces", () => {
    const refuse = (inner: string) =>
      expect(() => parseMarcPage("page", encode(`${declaration}${collection}${inner}`))).toThrow(
        RefusedDocumentError,
      );
    refuse("<record>".repeat(100_000));
    refuse(`<record><controlfield tag="001">${"&#65;".repeat(1_000_000)}`);
    refuse(Array.from({ length: 100_000 }, (_, at) => `<record xmlns:n${at}="x"/>`).join(""));
    refuse(`<record ${Array.from({ length: 100_000 }, (_, at) => `xmlns:n${at}="x"`).join(" ")}/>`);
  });
});

describe("a record that is not understood as a voting record", () => {
  const problemsOf = (xml: string) => {
    const [record] = parseMarcPage("page", encode(xml)).records;
    try {
      return record === undefined ? [] : [readVoteRecord("record", record)];
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      return error.problems;
    }
  };
  const page = renderMarc([gaVote]);

  it("names everything that is wrong with it", () => {
    const broken = page
      .replace(">B23<", ">B02<")
      .replace('<subfield code="c">FRA</subfield>', "")
      .replace(
        '<subfield code="a">RECORDED</subfield>',
        '<subfield code="a">RECORDED</subfield><subfield code="a">NON-RECORDED</subfield>',
      )
      .replace("2023-10-27", "2023-10-28");
    expect(problemsOf(broken)).toEqual([
      "089 b: not a voting record (B23)",
      '269 or 992 a: "2023-10-28" and "2023-10-27"',
      '591 a: "RECORDED" and "NON-RECORDED"',
      "967, member 1: no code (c)",
    ]);
  });

  it("names its organ in 793 v where it has no a, and says its day with hyphens or without", () => {
    const inV = page.replace(/(tag="793"[^\0]*?code=")a/, "$1v");
    expect(inV).not.toBe(page);
    expect(problemsOf(inV)).toEqual([gaVote]);
    expect(problemsOf(inV.replace("PLENARY MEETING", "03"))).toMatchObject([{ organ: "03" }]);
    expect(problemsOf(page.replace("2023-10-27", "20231027"))).toEqual([gaVote]);
  });

  it("is refused where a text that is read was decoded twice, and taken where it is another", () => {
    expect(problemsOf(page.replace("Protection of civilians", "FranÃ§ais"))).toHaveLength(1);
    expect(page).toContain("FranÃ§ais");
    expect(problemsOf(page)).toEqual([gaVote]);
    expect(problemsOf(page.replace("NAMIBIA", "TÜRKİYE « x »"))).toMatchObject([{ recordId: "4025240" }]);
  });
});

describe.skipIf(!hasSharedVotes)("the fragments in ../shared (skipped where that is absent)", () => {
  const read = (name: string) => parseMarcPage(name, readFileSync(`${sharedVotes}/${name}`));

  it("are records whose fields are found", () => {
    const [silent] = read("undl_marc_4025240_fragment.xml").records;
    const [, member] = silent?.fields.filter(({ tag }) => tag === "967") ?? [];
    expect(member?.subfields).toEqual([
      { code: "a", text: "19" },
      { code: "c", text: "BEN" },
      { code: "e", text: "BENIN" },
    ]);
    expect(read("undl_marc_4096564_fragment.xml").records.map(recordIdOf)).toEqual(["4096564"]);
  });

  it("of drafts are no voting records, all 47 of them", () => {
    const { records, total } = read("undl_marcxml_A_C3_78_drafts.xml");
    expect([records.length, total]).toEqual([47, 94]);
    for (const record of records)
      expect(() => readVoteRecord("record", record)).toThrow("not a voting record (B23)");
  });
});
