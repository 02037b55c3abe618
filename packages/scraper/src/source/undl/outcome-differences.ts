import { type Disagreement, groupBy, type Resolution, type RollCall } from "@depositary/model";
import { isWithin, writeDays } from "../../days.js";
import { voteDisagreement } from "../../votes/vote-disagreement.js";

const ANOTHER_ADOPTION = "There is a roll call on file; the outcome says that the vote was not recorded.";
const ANOTHER_DAY = "The day of the outcome is another than that of the roll call on file.";

/** How a resolution was adopted, and the totals that are printed beside it. */
export interface Outcome {
  readonly resolution: Resolution;
  readonly totals: readonly (readonly ["yes" | "no" | "abstain" | "notVoting", number | null])[];
}

/** What is on file of the resolutions of a list of outcomes, by symbol. */
export interface OutcomesOnFile {
  readonly resolutions: ReadonlyMap<string, Resolution>;
  /** The same with the list filed: what is shown. */
  readonly filed: ReadonlyMap<string, Resolution>;
  readonly rollCalls: ReadonlyMap<string, RollCall>;
}

/**
 * Roll calls by which a text was adopted: that on the whole, or the one of unknown kind where no other can be it.
 * From the 40th session on the kind is seldom on file.
 */
export function rollCallsOfAdoption(rollCalls: readonly RollCall[]): ReadonlyMap<string, RollCall> {
  const candidates = rollCalls.filter(({ kind }) => kind === "whole" || kind === "unknown");
  const bySymbol = groupBy(candidates, ({ symbol }) => symbol);
  const found = new Map<string, RollCall>();
  for (const [symbol, rows] of bySymbol) {
    const wholes = rows.filter(({ kind }) => kind === "whole");
    const [only, ...others] = wholes.length > 0 ? wholes : rows;
    if (symbol !== null && only !== undefined && others.length === 0) found.set(symbol, only);
  }
  return found;
}

/** What an outcome says otherwise than the resolution and the roll call on file. */
export function differencesOf(outcome: Outcome, onFile: OutcomesOnFile): readonly Disagreement[] {
  const { symbol, sourceId } = outcome.resolution;
  const rollCall = onFile.rollCalls.get(symbol);
  const before = onFile.resolutions.get(symbol);
  const shown = onFile.filed.get(symbol) ?? outcome.resolution;
  const known =
    before === undefined || before.sourceId === sourceId
      ? []
      : fromResolution(shown, shown.sourceId === sourceId ? before : outcome.resolution);
  if (rollCall === undefined || rollCall.sourceId === sourceId) return known;
  return [...totalDifferences(outcome, rollCall), ...known, ...fromRollCall(outcome, rollCall, shown)];
}

/** Why a row contradicts an earlier one of the same file; null where it says the same. */
export function contradiction(earlier: Outcome, later: Outcome): string | null {
  const [before, after] = [sayingOf(earlier), sayingOf(later)];
  return before === after ? null : `an earlier row says otherwise: ${before}; this one: ${after}`;
}

function sayingOf({ resolution: { adoption, adoptedOn }, totals }: Outcome): string {
  return `${adoption}, ${adoptedOn}, ${totals.map(([, total]) => total ?? "?").join("-")}`;
}

function totalDifferences({ resolution, totals }: Outcome, found: RollCall): readonly Disagreement[] {
  return totals.flatMap(([field, total]) => {
    const shown = found[field];
    if (total === null || shown === null || shown === total) return [];
    return [
      voteDisagreement({
        about: found.rollCallId,
        field: `${field} total`,
        shown: { value: String(shown), sourceId: found.sourceId },
        other: { value: String(total), sourceId: resolution.sourceId },
        reason: "The total printed beside the outcome is another than that of the roll call on file.",
      }),
    ];
  });
}

function fromResolution(shown: Resolution, other: Resolution): readonly Disagreement[] {
  const differ = (field: string, shownValue: string, value: string, what: string) =>
    shownValue === value
      ? []
      : [
          voteDisagreement({
            about: shown.symbol,
            field,
            shown: { value: shownValue, sourceId: shown.sourceId },
            other: { value, sourceId: other.sourceId },
            reason: `The sources say differently ${what} the resolution was adopted; a later release of the same publisher is shown, else that on file.`,
          }),
        ];
  return [
    ...differ("adoption", shown.adoption, other.adoption, "how"),
    ...differ("day of adoption", shown.adoptedOn, other.adoptedOn, "when"),
  ];
}

/** A roll call on file says by itself that the vote was recorded, and when; the resolution is shown as it is filed. */
function fromRollCall({ resolution }: Outcome, found: RollCall, filed: Resolution): readonly Disagreement[] {
  const { adoption, adoptedOn, sourceId } = resolution;
  const differ = (field: string, ofRollCall: string, other: string, shown: string, reason: string) => ({
    ...voteDisagreement({
      about: found.rollCallId,
      field,
      shown: { value: ofRollCall, sourceId: found.sourceId },
      other: { value: other, sourceId },
      reason,
    }),
    shown,
  });
  const isOfThatDay = isWithin({ notBefore: adoptedOn, notAfter: adoptedOn }, found);
  return [
    ...(adoption === "recorded vote"
      ? []
      : [differ("adoption", "recorded vote", adoption, filed.adoption, ANOTHER_ADOPTION)]),
    ...(isOfThatDay
      ? []
      : [differ("day of adoption", writeDays(found), adoptedOn, filed.adoptedOn, ANOTHER_DAY)]),
  ];
}
