import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ParseError, RefusedDocumentError } from "../../../src/errors.js";
import { type PartyDate, type PartyRow, parseParties } from "../../../src/source/verdragenbank/index.js";
import { damage, damaged } from "../../support/damage.js";
import { headings, partyRow, printedDate, renderParties } from "./render.js";

const SEED = 13891;
const encode = (text: string) => new TextEncoder().encode(text);
const parse = (text: string) => parseParties(encode(text), "007193").rows;

const ROWS: readonly PartyRow[] = [
  partyRow("Barbados", "", "05-03-1971 (VG)", "30-11-1966"),
  partyRow("België", "14-06-1985 (O)", "", "02-03-1986"),
  partyRow("Congo, Democratische Republiek", "04-06-1954"),
  partyRow("EU (Europese Unie)", "04-06-1954", "21-02-1957 (R)", "22-05-1957", "23-09-2002", "24-03-2003"),
];

/** The rows, or null for one of the errors that a caller knows; every other error is a failure. */
function attempt(bytes: Uint8Array): readonly PartyRow[] | null {
  try {
    return parseParties(bytes, "007193").rows;
  } catch (error) {
    if (error instanceof RefusedDocumentError || error instanceof ParseError) return null;
    throw error;
  }
}

const date: fc.Arbitrary<PartyDate> = fc
  .tuple(
    fc.integer({ min: 1, max: 28 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1900, max: 2026 }),
    fc.constantFrom("", " (O)", " (R)", " (T)", " (VG)", " (NB)"),
  )
  .map(([d, m, y, code]) =>
    printedDate(`${String(d).padStart(2, "0")}-${String(m).padStart(2, "0")}-${y}${code}`),
  );
const arbitraryRow: fc.Arbitrary<PartyRow> = fc.record({
  name: fc
    .stringMatching(/^[A-ZÀ-Ý][a-zà-ÿ' ,()&<-]{0,20}[a-z)]$/)
    .map((name) => name.replaceAll(/ +/g, " ")),
  dates: fc.record({
    signature: fc.option(date),
    provisionalApplication: fc.option(date),
    consent: fc.option(date),
    inForce: fc.option(date),
    denunciation: fc.option(date),
    outOfForce: fc.option(date),
  }),
});

describe("a page of parties", () => {
  it("is read with its codes, with and without the column of provisional application", () => {
    expect(parse(renderParties("007193", ROWS))).toEqual(ROWS);
    expect(parse(renderParties("007193", ROWS, headings(true)))).toEqual(ROWS);
  });

  it("is read back whatever stands in it", () => {
    const property = fc.property(fc.array(arbitraryRow, { minLength: 1, maxLength: 6 }), (rows) => {
      expect(parse(renderParties("007193", rows))).toEqual(rows);
    });
    fc.assert(property, { seed: SEED, numRuns: 2000 });
  });

  it("lists every cell that is not understood, with its row", () => {
    const text = renderParties("007193", [
      partyRow("Frankrijk", "04-06-1954"),
      partyRow("Italië", "04-06-1954"),
      partyRow("Spanje", "04-06-1954"),
    ]);
    const broken = text
      .replace("04-06-1954", "31-02-1954")
      .replace("04-06-1954", "05-06-1954 (X)")
      .replace("04-06-1954", "4 juni 1954");
    expect(() => parse(broken)).toThrow('Frankrijk: signature: not a day: "31-02-1954"');
    expect(() => parse(broken)).toThrow('Italië: signature: unknown code: "05-06-1954 (X)"');
    expect(() => parse(broken)).toThrow('Spanje: signature: not a day: "4 juni 1954"');
  });

  it("with a heading or a legend that is not known is not understood", () => {
    const page = renderParties("007193", ROWS);
    expect(() => parse(page.replace("Opzegging", "Opzegging per"))).toThrow(
      'unknown heading: "Opzegging per"',
    );
    expect(() => parse(page.replace("Opzegging", "Opzegging per"))).toThrow("no heading Opzegging");
    expect(() => parse(page.replace("T=Toetreding", "T=Tijdelijk"))).toThrow("unknown heading");
    expect(() => parse(page.replace("<td>04-06-1954</td>", ""))).toThrow("5 cells under 6 headings");
  });
});

describe("a page that is not that of the parties", () => {
  const page = renderParties("007193", ROWS);
  it.each([
    ["of another treaty", page.replaceAll("007193", "013891"), "another treaty"],
    ["a check for robots", "<html><title>Just a moment...</title></html>", "bot wall"],
    ["not found", "<html><body>Pagina niet gevonden (404)</body></html>", "page not found"],
    ["of something else", "<html><body><table><tr><td>Welkom</td></tr></table></body></html>", "no table"],
    ["empty", "", "empty"],
    [
      "with two tables of parties",
      page.replace("</body>", `${page.match(/<h2>Partijen[\s\S]*?<\/table>/)?.[0]}</body>`),
      "2 tables",
    ],
    ["without its end", page.replace("</html>", ""), "truncated"],
    ["nested without end", `${"<div>".repeat(100_000)}`, "malformed"],
  ])("%s is refused", (_name, text, reason) => {
    expect(() => parse(text)).toThrow(RefusedDocumentError);
    expect(() => parse(text)).toThrow(reason);
  });

  it("is refused without a row", () => {
    expect(() => parse(renderParties("007193", []))).toThrow("the table has no rows");
  });
});

describe("a damaged page", () => {
  const bytes = encode(renderParties("007193", ROWS));

  it("is refused wherever it is cut, or whole", () => {
    for (let i = 0; i < 200; i++)
      expect(attempt(bytes.slice(0, Math.floor((bytes.length * i) / 200))), `offset ${i}`).toBeNull();
    for (let i = 1; i <= 20; i++) {
      const read = attempt(bytes.slice(0, -i));
      if (read !== null) expect(read).toEqual(ROWS);
    }
  });

  it("never gives more than a typed error", () => {
    const property = fc.property(damage, (places) => {
      attempt(damaged(bytes, places));
    });
    fc.assert(property, { seed: SEED, numRuns: 1000 });
  });
});
