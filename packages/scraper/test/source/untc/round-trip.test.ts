import fc from "fast-check";
import { describe, it } from "vitest";
import { parseStatusHtml, parseStatusXml, reconcileTotals } from "../../../src/source/untc/index.js";
import { expectSame } from "../../support/expect-same.js";
import { arbitraryRecord } from "./arbitrary-record.js";
import { renderHtml, renderXml } from "./render.js";

const SEED = 20_241_224;
const CASES = 10_000;
/** A page takes three times as long as the XML; all cases run where time is given (`DEPOSITARY_SOAK=1`). */
const PAGES = process.env.DEPOSITARY_SOAK === "1" ? CASES : 1000;
const TIMEOUT_MS = 300_000;

describe("a record rendered as the source prints it", () => {
  it(
    "is read back from the XML, and adds up to its printed totals",
    () => {
      const property = fc.property(arbitraryRecord(), (record) => {
        const read = parseStatusXml(renderXml(record), record.treaty);
        expectSame(read, { ...record, statusAsAt: null });
        reconcileTotals(read);
      });
      fc.assert(property, { seed: SEED, numRuns: CASES });
    },
    TIMEOUT_MS,
  );

  it(
    "is read back from the page",
    () => {
      const property = fc.property(arbitraryRecord(), (record) => {
        expectSame(parseStatusHtml(renderHtml(record), record.treaty), record);
      });
      fc.assert(property, { seed: SEED, numRuns: PAGES });
    },
    TIMEOUT_MS,
  );
});
