import { date, integer, oneOf, optional, text } from "../table/column.js";
import { defineTable, type RowOf } from "../table/define-table.js";

export const entryIntoForceTable = defineTable({
  name: "entry_into_force",
  comment:
    "For each treaty with a rule: what the rule asks, what counts so far, what is missing, and when it was met. Derived by entryIntoForce.",
  columns: {
    treatyId: text("The treaty."),
    rule: text("The rule in words, with its article."),
    threshold: optional(
      integer("Number of instruments asked for; null where the rule is not a number.", "instruments"),
    ),
    counted: integer("Instruments that count, on the day of the last evidence.", "instruments"),
    notCounted: integer(
      "Instruments of consent on file that do not count; instrument says why of each.",
      "instruments",
    ),
    remaining: optional(
      integer("Instruments still missing; null where the rule is not only a number.", "instruments"),
    ),
    missing: optional(text("What is still missing, in words; null where the rule is met.")),
    thresholdMetOn: optional(date("Day on which the rule was met, where it is known.")),
    thresholdMetNotBefore: optional(date("Earliest day on which it can have been met.")),
    thresholdMetNotAfter: optional(date("Latest day on which it can have been met.")),
    inForceOn: optional(date("Day of entry into force as computed, where it is known.")),
    officialOn: optional(date("Day of entry into force as the depositary states it.")),
    agreement: optional(
      oneOf(
        ["agrees", "differs"],
        "Whether the computed day is the stated one; null where one of them is not known. Why they differ is in exception.",
      ),
    ),
    evidenceUpTo: optional(
      date(
        "Last day for which the ledger of this treaty has evidence; a computation needs all instruments up to the threshold.",
      ),
    ),
  },
  primaryKey: ["treatyId"],
  foreignKeys: [{ column: "treatyId", references: "treaty" }],
});
export type EntryIntoForceRow = RowOf<typeof entryIntoForceTable>;
