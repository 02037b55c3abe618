import { z } from "zod";
import { date, instant, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { grades } from "../vocabulary.js";

/** An identifier that is safe in a file name, a URL and a cell of space-separated codes. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, { error: "expected lower-case words joined by - or ." });

export const sourceTable = defineTable({
  name: "source",
  file: "sources.csv",
  comment: "A document from which facts were read. Facts point to it; the document itself is not published.",
  columns: {
    sourceId: text("Identifier of the source.", slug),
    publisher: text("Who publishes the document."),
    title: optional(text("What the document is, in our words.")),
    url: optional(text("Address of the document, null where only a citation is known.")),
    citation: optional(text("How the document is cited where there is no address.")),
    retrievedAt: optional(
      instant("When the document was fetched by this record, UTC; null where it was not fetched by it."),
    ),
    asAt: optional(date("The day for which the document itself says it is right.")),
    sha256: optional(text("SHA-256 of the bytes fetched, hexadecimal.", z.string().regex(/^[0-9a-f]{64}$/))),
    grade: oneOf(grades, "How good the evidence is."),
    licence: text("Terms under which the document is published, as far as they are known."),
  },
  primaryKey: ["sourceId"],
});
export type Source = RowOf<typeof sourceTable>;
