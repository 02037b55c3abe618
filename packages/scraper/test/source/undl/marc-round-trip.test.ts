import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarcPage, readVoteRecord } from "../../../src/source/undl/index.js";
import { expectSame } from "../../support/expect-same.js";
import { seeded } from "../../support/seed.js";
import { arbitraryVoteRecord } from "./arbitrary-vote-record.js";
import { renderMarc } from "./render-marc.js";

const encode = (text: string) => new TextEncoder().encode(text);

function recordsOf(xml: string) {
  return parseMarcPage("page", encode(xml)).records.map((record) => readVoteRecord("page", record));
}

describe("voting records rendered as the Library exports them", () => {
  it("are read back, 10,000 of them, with any prefix", () => {
    const property = fc.property(arbitraryVoteRecord(), fc.constantFrom("", "ns0:"), (record, prefix) => {
      expectSame(recordsOf(renderMarc([record], { prefix })), [record]);
    });
    fc.assert(property, { ...seeded, numRuns: 10_000 });
  });
});

describe("a page of records", () => {
  const [record] = fc.sample(arbitraryVoteRecord(), { ...seeded, numRuns: 1 });
  const records = record === undefined ? [] : [record];

  it("says in a comment how many records the search found", () => {
    expect(parseMarcPage("page", encode(renderMarc(records, { total: 94 })))).toMatchObject({
      total: 94,
      searchId: null,
    });
  });

  it("says it round the collection where the token API gave it, and with what the next page is asked for", () => {
    const page = parseMarcPage("page", encode(renderMarc(records, { total: 3, searchId: "DnF1ZXJ5==" })));
    expect(page).toMatchObject({ total: 3, searchId: "DnF1ZXJ5==" });
    expect(page.records).toHaveLength(1);
  });

  it("may hold no record", () => {
    expect(parseMarcPage("page", encode(renderMarc([], { total: 0 })))).toEqual({
      records: [],
      total: 0,
      searchId: null,
    });
  });
});
