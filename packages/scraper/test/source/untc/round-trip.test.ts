import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseStatusHtml, parseStatusXml, reconcileTotals } from "../../../src/source/untc/index.js";
import { arbitraryRecord } from "./arbitrary-record.js";
import { renderHtml, renderXml } from "./render.js";

const SEED = 20_241_224;

describe("a record rendered as the source prints it", () => {
  it("is read back from the XML", () => {
    const property = fc.property(arbitraryRecord(), (record) => {
      expect(parseStatusXml(renderXml(record), record.treaty)).toEqual({ ...record, statusAsAt: null });
    });
    fc.assert(property, { seed: SEED, numRuns: 400 });
  });

  it("is read back from the page", () => {
    const property = fc.property(arbitraryRecord(), (record) => {
      expect(parseStatusHtml(renderHtml(record), record.treaty)).toEqual(record);
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });

  it("adds up to its printed totals", () => {
    const property = fc.property(arbitraryRecord(), (record) => {
      reconcileTotals(parseStatusXml(renderXml(record), record.treaty));
    });
    fc.assert(property, { seed: SEED, numRuns: 100 });
  });
});
