import { deflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { openPdfReader } from "../../../src/source/ods/pdf-reader.js";
import { readPdfPages } from "../../../src/source/ods/pdf-text.js";
import { smallPdf } from "./small-pdf.js";

const LIMITS = { bytesMax: 1e6, decodedBytesMax: 1e6, pagesMax: 3, durationMs: 20_000 };
const PDF = smallPdf([
  ["A/78/PV.50", "In favour:", "Côte d’Ivoire, Lao People’s Democratic", "Republic, Türkiye (Republic of)"],
  ["Second page"],
]);

const reader = openPdfReader();
afterAll(() => reader.close());

describe("the text of a PDF", () => {
  it("is read page by page, with its line ends and its letters", async () => {
    expect(await readPdfPages(reader, "A/78/PV.50", PDF)).toEqual([
      "A/78/PV.50\nIn favour:\nCôte d’Ivoire, Lao People’s Democratic\nRepublic, Türkiye (Republic of)",
      "Second page",
    ]);
  });

  it("is the same where its streams are deflated", async () => {
    expect(await readPdfPages(reader, "x", smallPdf([["one"], ["two"]], { isDeflated: true }))).toEqual([
      "one",
      "two",
    ]);
  });

  it.each([
    ["no bytes", Buffer.alloc(0), "empty"],
    ["a page in HTML", Buffer.from("<html>not found</html>"), "not pdf"],
    ["the first half", PDF.subarray(0, PDF.length / 2), "truncated"],
    ["a PDF without pages", Buffer.from("%PDF-1.4\nstartxref\n0\n%%EOF\n"), "malformed"],
    ["more bytes than allowed", Buffer.concat([PDF, Buffer.alloc(1e6)]), "too large"],
    ["more pages than allowed", smallPdf([["1"], ["2"], ["3"], ["4"]]), "too large"],
    ["a bomb", smallPdf([["x"]], { stream: Buffer.alloc(5e6), isDeflated: true }), "too large"],
    [
      "a bomb in a bomb",
      smallPdf([["x"]], { stream: deflateSync(Buffer.alloc(5e6)), isDeflated: true }),
      "too large",
    ],
  ])("refuses %s", async (_, bytes, reason) => {
    await expect(readPdfPages(reader, "A/78/PV.50", bytes, LIMITS)).rejects.toMatchObject({
      name: "RefusedDocumentError",
      reason,
    });
  });

  it("is given up when its time is over", async () => {
    const long = smallPdf(Array.from({ length: 300 }, () => ["x"]));
    const limits = { ...LIMITS, pagesMax: 300, durationMs: 1 };
    await expect(readPdfPages(reader, "x", long, limits)).rejects.toThrow("not read after 1 ms");
  });

  it("is that of its own document, whatever was read or refused before it or is read beside it", async () => {
    const texts = ["one", "two", "three"].map((word) => readPdfPages(reader, word, smallPdf([[word]])));
    expect(await Promise.all(texts)).toEqual([["one"], ["two"], ["three"]]);
    await expect(readPdfPages(reader, "x", Buffer.from("%PDF-1.4\nstartxref\n0\n%%EOF\n"))).rejects.toThrow();
    expect(await readPdfPages(reader, "four", smallPdf([["four"]]))).toEqual(["four"]);
  });

  it("is refused wherever the file is cut", async () => {
    for (let at = 0; at < PDF.length - 8; at += Math.ceil(PDF.length / 40))
      await expect(readPdfPages(reader, "x", PDF.subarray(0, at))).rejects.toMatchObject({
        name: "RefusedDocumentError",
      });
  });
});
