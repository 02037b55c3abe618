import { codes, integer, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";
import { confirmations, verdicts } from "../vocabulary.js";

export const claimTable = defineTable({
  name: "claim",
  file: "reference/claims.csv",
  comment: "A public statement, taken apart claim by claim and checked. Claims are restated in our words.",
  columns: {
    claimId: text("Identifier of the claim: C1."),
    position: integer("Place in the statement, from 1."),
    treatyId: text("The treaty spoken of."),
    statementSourceId: text("The statement."),
    claim: text("What is claimed, in our words."),
    verdict: oneOf(verdicts, "Our verdict."),
    finding: text("The verdict in a few words."),
    evidence: text("What speaks for the verdict."),
    nuance: optional(text("What speaks against it or limits it.")),
    sourceIds: codes("Sources of the evidence."),
    confirmation: oneOf(confirmations, "How well the evidence is confirmed."),
  },
  primaryKey: ["claimId"],
  foreignKeys: [
    { column: "treatyId", references: "treaty" },
    { column: "statementSourceId", references: "source" },
  ],
});
export type Claim = RowOf<typeof claimTable>;
