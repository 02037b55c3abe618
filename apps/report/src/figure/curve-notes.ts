import type { CurveStep } from "@depositary/analytics";
import { counted } from "../text/format-number.js";

interface CurveFacts {
  readonly hasUnknownDays: boolean;
  readonly others: number;
  /** Of the others, those that the title counts. */
  readonly compared: number;
  readonly milestones: number;
}

/** What a reader of a chart of curves must know, in sentences; only what applies. */
export function curveNotes(measure: CurveStep["measure"], facts: CurveFacts): readonly string[] {
  const isInstruments = measure === "instruments";
  const notes: readonly (readonly [boolean, string])[] = [
    [
      isInstruments,
      "Ratifications, acceptances, approvals and accessions by day of deposit; successions are left out, later withdrawals do not lower a curve.",
    ],
    [!isInstruments, "Each signatory once, by day of signature."],
    [
      facts.hasUnknownDays,
      "Where a day is not known the line stands on the latest possible day; the shaded band reaches back to the earliest.",
    ],
    [
      facts.compared > 0 && facts.compared < facts.others,
      `The title leaves out ${counted(facts.others - facts.compared, "line")} whose dated rows on file end at a lower age.`,
    ],
    [facts.others > 0, "Each treaty starts on its own day of opening; names without room are in the table."],
    [
      facts.others > 0 && isInstruments,
      "A grey line ends with a dot on the day on which that treaty met its own rule of entry into force.",
    ],
    [
      facts.milestones > 0,
      "A diamond marks the same day and the number asked for where the dated rows on file do not reach so far.",
    ],
  ];
  return notes.filter(([applies]) => applies).map(([, note]) => note);
}
