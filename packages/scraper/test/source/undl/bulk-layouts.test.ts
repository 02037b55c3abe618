import type { RollCall } from "@depositary/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBalanced } from "../../../src/import-ledger.js";
import { GA_LAYOUT } from "../../../src/source/undl/bulk-layouts.js";
import { readBulkVotes } from "../../../src/source/undl/bulk-votes.js";
import { bulkSource } from "../../../src/source/undl/file-name.js";
import { findBulkFile } from "../../../src/source/undl/find-bulk-file.js";
import { importGaVotes } from "../../../src/source/undl/ga-votes.js";
import { libraryContext } from "../../../src/source/undl/library-context.js";
import { seeded } from "../../support/seed.js";
import { archiveOf, referenceWith } from "../../votes/small-archive.js";
import { type BulkResolution, release2024, release2025, release2026 } from "./bulk-files.js";

const RELEASES = [
  ["2024_09_12_ga_resolutions_voting.csv", release2024],
  ["2025_03_31_ga_voting.csv", release2025],
  ["2026_02_06_ga_voting.csv.gz", release2026],
] as const;

const MEMBERS = ["FRA", "USA", "NAM", "IRQ", "CAN", "RUS", "EGY", "GER", "YUG", "CHN"];

const hostile = fc.oneof(
  fc.constantFrom(
    "NA",
    "=1+1",
    "'); DROP TABLE ballot; --",
    'a "quoted" title',
    "two\nlines",
    "a\ttab",
    "<b>",
    "x|y",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);

const resolution = (index: number): fc.Arbitrary<BulkResolution> =>
  fc
    .record({
      year: fc.integer({ min: 1976, max: 2005 }),
      votes: fc.uniqueArray(fc.tuple(fc.constantFrom(...MEMBERS), fc.constantFrom("Y", "N", "A", "X")), {
        selector: ([code]) => code,
        minLength: 1,
      }),
      isPrinted: fc.boolean(),
      title: hostile.filter((text) => !/\p{Cc}/u.test(text.replaceAll(/\s/g, ""))),
    })
    .filter(({ votes, year }) => year > 1990 || votes.length > 0)
    .map(({ year, votes, isPrinted, title }) => ({
      undlId: String(4000 + index),
      symbol: `A/RES/${year - 1945}/${index + 1}`,
      session: String(year - 1945),
      date: `${year}-12-03`,
      ...(isPrinted ? {} : { totals: ["", "", "", ""] as const }),
      votes: votes.map(([code, vote]) => `${code} ${vote}`),
      title,
    }));

const file = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    resolutions: fc.tuple(...Array.from({ length: count }, (_, index) => resolution(index))),
    order: fc.infiniteStream(fc.nat()),
  }),
);

/** The lines of a file after its heading in another order; a line break inside a cell stays there. */
function shuffle(text: string, order: Iterator<number>): string {
  const [heading = "", ...rows] = text.match(/(?:"[^"]*"|[^"\n])*\n/g) ?? [];
  const keyed = rows.map((row) => ({ row, key: order.next().value ?? 0 }));
  return (
    heading +
    keyed
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row)
      .join("")
  );
}

async function rowsOf(name: string, text: string): Promise<readonly RollCall[]> {
  const { rollCalls, ledger } = await importGaVotes(archiveOf({ [name]: text }), referenceWith());
  expect(isBalanced(ledger)).toBe(true);
  expect(ledger.refused).toEqual([]);
  return rollCalls.map((row) => ({ ...row, sourceId: "any release" }));
}

describe("the three layouts of the Library's bulk file", () => {
  it("give the same roll calls of the same votes, in whatever order the rows stand", async () => {
    await fc.assert(
      fc.asyncProperty(file, async ({ resolutions, order }) => {
        const [first, ...others] = await Promise.all(
          RELEASES.map(([name, release]) => rowsOf(name, shuffle(release(resolutions), order))),
        );
        expect(first).toHaveLength(resolutions.length);
        for (const other of others) expect(other).toEqual(first);
      }),
      { ...seeded, numRuns: 8 },
    );
  });
});

const one: BulkResolution = {
  undlId: "1",
  symbol: "A/RES/58/20",
  session: "58",
  date: "2003-12-03",
  votes: ["FRA Y"],
};

async function voters(date: string, symbol: string, votes: BulkResolution["votes"]) {
  const text = release2026([{ ...one, session: "", date, symbol, votes }]);
  const { rollCalls, ledger } = await importGaVotes(
    archiveOf({ "2026_02_06_ga_voting.csv": text }),
    referenceWith(),
  );
  expect(isBalanced(ledger)).toBe(true);
  return { yesBy: rollCalls[0]?.yesBy, refused: ledger.refused.map(({ reason }) => reason) };
}

describe("codes of the Library", () => {
  it.each([
    ["1989-12-15", "A/RES/44/10", "GER", "DEU"],
    ["1991-12-06", "A/RES/46/10", "DEU", "DEU"],
    ["1991-12-16", "A/RES/46/11", "RUS", "SUN"],
    ["1991-12-16", "A/RES/46/11", "SUN", "SUN"],
    ["1992-12-16", "A/RES/47/11", "RUS", "RUS"],
    ["1990-12-16", "A/RES/45/11", "YUG", "YUG"],
    ["2001-12-16", "A/RES/56/11", "YUG", "SCG"],
    ["2004-12-16", "A/RES/59/11", "SCG", "SCG"],
    ["2007-12-16", "A/RES/62/11", "YUG", "SRB"],
    ["2007-12-16", "A/RES/62/11", "SRB", "SRB"],
    ["1958-12-05", "A/RES/1296(XIII)", "EGY", "EGY"],
    ["1970-12-05", "A/RES/2650(XXV)", "EGY", "EGY"],
    ["1985-12-05", "A/RES/40/10", "YMD", "YMD"],
    ["2020-12-05", "A/RES/75/10", " NAM ", "NAM"],
  ])("on %s, %s: %s is %s", async (date, symbol, code, participantId) => {
    expect(await voters(date, symbol, [{ code, vote: "Y" }])).toEqual({
      yesBy: [participantId],
      refused: [],
    });
  });

  it("do not name two members of one seat in a roll call", async () => {
    const { refused } = await voters("1991-12-16", "A/RES/46/11", ["RUS Y", "SUN Y"]);
    expect(refused).toEqual([
      "a second vote of SUN",
      "refused with its roll call: a row of it is not understood",
    ]);
  });

  it("that mean two members at once do not make up for one that means nobody", async () => {
    const always = { validFrom: null, validTo: null };
    const both = ["FRA", "DEU"].map((participantId) => ({ participantId, ...always }));
    const files = archiveOf({
      "2026_02_06_ga_voting.csv": release2026([{ ...one, votes: ["FRA Y", "XYZ Y"] }]),
    });
    const file = await findBulkFile(files, "ga-votes");
    const codes = new Map([["FRA", both]]);
    const context = { ...libraryContext(referenceWith()), codes };
    const { votes, refused } = await readBulkVotes(files, file.path, GA_LAYOUT, context, bulkSource(file));
    expect(votes).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual([
      '"FRA" means FRA or DEU on 2003-12-03 to 2003-12-03',
      'no participant has the code "XYZ"',
    ]);
  });
});

describe("a cell with hostile text", () => {
  it.each(["undlId", "symbol", "date", "session", "title", "modality"] as const)(
    "in %s is refused or kept as text, and every row is accounted for",
    async (column) => {
      await fc.assert(
        fc.asyncProperty(hostile, async (text) => {
          const other = { ...one, undlId: "2", symbol: "A/RES/58/21", [column]: text };
          const { rollCalls, ledger } = await importGaVotes(
            archiveOf({ "2024_09_12_ga_resolutions_voting.csv": release2024([one, other]) }),
            referenceWith(),
          );
          expect(isBalanced(ledger)).toBe(true);
          expect(rollCalls.map(({ symbol }) => symbol)).toContain("A/RES/58/20");
        }),
        { ...seeded, numRuns: 8 },
      );
    },
  );

  it("as a code, a vote or a total refuses that roll call and no other", async () => {
    await fc.assert(
      fc.asyncProperty(
        hostile.filter((text) => !/^\s*[A-Z]{0,3}\s*$/.test(text) && !/^\s*\d*\s*$/.test(text)),
        fc.constantFrom("code", "vote", "total"),
        async (text, where) => {
          const cells = { code: [text, "Y", "1"], vote: ["FRA", text, "1"], total: ["FRA", "Y", text] }[
            where
          ];
          const [code = "", vote = "", total = ""] = cells;
          const other: BulkResolution = {
            ...one,
            undlId: "2",
            symbol: "A/RES/58/21",
            totals: [total, "", "", ""],
            votes: [{ code, vote }],
          };
          const { rollCalls, ledger } = await importGaVotes(
            archiveOf({ "2026_02_06_ga_voting.csv": release2026([one, other]) }),
            referenceWith(),
          );
          expect(rollCalls.map(({ symbol }) => symbol)).toEqual(["A/RES/58/20"]);
          expect(ledger).toMatchObject({ read: 2, imported: 1 });
          expect(isBalanced(ledger)).toBe(true);
        },
      ),
      { ...seeded, numRuns: 20 },
    );
  });
});

describe("a title of the Library", () => {
  it.each([
    ["Peace : resolution / adopted by the General Assembly", "Peace"],
    ["Peace :P resolution / adopted by the General Assemly", "Peace"],
    [
      'Report on "peace"\n\tand security : resolution / adopted by the General Assembly',
      'Report on "peace" and security',
    ],
    ["NA : resolution / adopted by the General Assembly", "NA"],
  ])("%j is %j", async (title, expected) => {
    const text = release2026([{ ...one, title }]).replaceAll("\n", "\r\n");
    const { resolutions } = await importGaVotes(
      archiveOf({ "2026_02_06_ga_voting.csv": `\ufeff${text}` }),
      referenceWith(),
    );
    expect(resolutions.map((row) => row.title)).toEqual([expected]);
  });
});
