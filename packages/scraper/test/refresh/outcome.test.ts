import { expect, it } from "vitest";
import { RefusedDocumentError, TotalsError } from "../../src/errors.js";
import { describeFailure } from "../../src/refresh/messages.js";
import { failedOutcome } from "../../src/refresh/outcome.js";

it("a document that is not taken is named once, and another that was the reason beside it", () => {
  const of = { source: "untc", document: "XVIII-16" } as const;
  const outcome = failedOutcome(of, [
    new RefusedDocumentError("XVIII-16", "another treaty", "the document says chapter XVII"),
    new RefusedDocumentError("listing of chapter XVIII", "empty", "zero bytes"),
    new TotalsError("XVIII-16", [{ total: "parties", printed: 3, counted: 2 }]),
  ]);
  expect(describeFailure(outcome)).toEqual([
    "refused: untc:XVIII-16: another treaty: the document says chapter XVII",
    "refused: untc:XVIII-16: listing of chapter XVIII: empty: zero bytes",
    "refused: untc:XVIII-16: parties: 3 printed, 2 counted in the rows",
  ]);
});
