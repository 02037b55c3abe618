import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { ParseError, RefusedDocumentError } from "../../src/errors.js";
import { parseChart, parseTreatyList } from "../../src/source/coe/index.js";
import { openPdfReader, readVotingRecord } from "../../src/source/ods/index.js";
import { parseMarcPage, readVoteRecord } from "../../src/source/undl/index.js";
import { parseParties } from "../../src/source/verdragenbank/index.js";
import { seeded } from "../support/seed.js";
import { at, chartRow, listEntry, renderChart } from "./coe/render.js";
import { arbitraryRecord, renderPages, SYMBOL } from "./ods/arbitrary-record.js";
import { smallPdf } from "./ods/small-pdf.js";
import { arbitraryVoteRecord } from "./undl/arbitrary-vote-record.js";
import { renderMarc } from "./undl/render-marc.js";
import { partyRow, renderParties } from "./verdragenbank/render.js";

const pdfReader = openPdfReader();
afterAll(() => pdfReader.close());

const DOCUMENTS = 5;
const OFFSETS = 200;
const LAST_BYTES = 20;

interface Kind {
  readonly name: string;
  readonly documents: readonly (Uint8Array | string)[];
  readonly parse: (bytes: Uint8Array) => unknown;
}

/** Five documents of a kind, of as many rows as an archive's small and large ones have. */
const sizes = [2, 5, 20, 60, 195];
const days = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    name: `Participant ${String.fromCodePoint(65 + (i % 26))}${"x".repeat(Math.floor(i / 26))}`,
    day: String(1 + (i % 28)).padStart(2, "0"),
  }));
const sample = <T>(arbitrary: fc.Arbitrary<T>, count = DOCUMENTS) =>
  fc.sample(arbitrary, { ...seeded, numRuns: count });

const kinds: readonly Kind[] = [
  {
    name: "chart of the Council of Europe",
    documents: sizes.map((size) =>
      renderChart(
        "185",
        days(size).map(({ name, day }, i) => chartRow(name, `C${i}`, { signature: at(`2001-11-${day}`) })),
      ),
    ),
    parse: (bytes) => parseChart("CETS-185", bytes, "185"),
  },
  {
    name: "list of the Council of Europe",
    documents: sizes.map((size) =>
      JSON.stringify(
        days(size).map(({ name, day }, i) =>
          listEntry(String(i + 1).padStart(3, "0"), name, `2001-11-${day}`, null),
        ),
      ),
    ),
    parse: (bytes) => parseTreatyList("treaties", bytes),
  },
  {
    name: "page of the Dutch database",
    documents: sizes.map((size) =>
      renderParties(
        "009852",
        days(size).map(({ name, day }) => partyRow(name, `${day}-11-2001`, `${day}-12-2012 (R)`)),
      ),
    ),
    parse: (bytes) => parseParties(bytes, "009852"),
  },
  {
    name: "page of voting records",
    documents: sample(fc.array(arbitraryVoteRecord(), { minLength: 1, maxLength: 3 })).map((records) =>
      renderMarc(records, { prefix: "ns0:", total: records.length }),
    ),
    parse: (bytes) => parseMarcPage("page", bytes).records.map((record) => readVoteRecord("record", record)),
  },
  {
    name: "record of a meeting",
    documents: sample(arbitraryRecord).map((record) =>
      smallPdf(
        renderPages(record, { lineEvery: 9, pageEvery: 90, furniture: 0, isPaged: true }).map((page) =>
          page.split("\n"),
        ),
        { isDeflated: true },
      ),
    ),
    parse: (bytes) => readVotingRecord(pdfReader, SYMBOL, bytes),
  },
];

describe.each(kinds)("a cut $name", ({ documents, parse }) => {
  it.each(documents.map((document, i) => [i + 1, Buffer.from(document)] as const))(
    "is refused or says what the whole says, document %i",
    async (_number, bytes) => {
      const whole = await attempt(parse, bytes);
      expect(whole).not.toBeNull();
      for (const cut of cutsOf(bytes.length)) {
        const read = await attempt(parse, bytes.subarray(0, cut));
        if (read !== null) expect(read, `cut at ${cut} of ${bytes.length}`).toEqual(whole);
      }
    },
  );
});

it("is tried on five documents of each kind", () => {
  for (const { name, documents } of kinds) expect(documents, name).toHaveLength(DOCUMENTS);
});

/** What was read; null for one of the errors that a caller knows. */
async function attempt(parse: Kind["parse"], bytes: Uint8Array): Promise<unknown> {
  try {
    return await parse(bytes);
  } catch (error) {
    if (error instanceof RefusedDocumentError || error instanceof ParseError) return null;
    throw error;
  }
}

function cutsOf(length: number): readonly number[] {
  const spread = Array.from({ length: OFFSETS }, (_, i) => Math.floor((length * i) / OFFSETS));
  return [...spread, ...Array.from({ length: LAST_BYTES }, (_, i) => length - 1 - i)];
}
