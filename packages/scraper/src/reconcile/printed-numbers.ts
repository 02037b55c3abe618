import {
  hasConsented,
  type IsoDate,
  type Participation,
  participationOn,
  type Treaty,
  type TreatyAction,
} from "@depositary/model";

/** A treaty and its ledger, before a document or after it. */
export interface TreatyState {
  readonly treaty: Treaty;
  readonly actions: readonly TreatyAction[];
}

type PrintedNumber = "signatoriesPrinted" | "partiesPrinted";

/**
 * Ways to count what is printed. Parties are those that consented and have not left; it is not known whether a signatory
 * that has left is still printed as one, so that both ways are right.
 */
const WAYS: Readonly<Record<PrintedNumber, readonly ((one: Participation) => boolean)[]>> = {
  signatoriesPrinted: [
    ({ signed }) => signed !== null,
    ({ signed, status }) => signed !== null && status !== "withdrawn",
  ],
  partiesPrinted: [hasConsented],
};

const PRINTED_NUMBERS: readonly PrintedNumber[] = ["signatoriesPrinted", "partiesPrinted"];

/** The printed numbers that changed by another number than the acts on file between the two days explain. */
export function unexplainedNumbers(
  before: TreatyState,
  after: TreatyState,
  asAt: IsoDate,
): readonly PrintedNumber[] {
  const from = participationOn(before.actions, before.treaty.asAt ?? asAt);
  const to = participationOn(after.actions, asAt);
  return PRINTED_NUMBERS.filter((name) => {
    const [earlier, later] = [before.treaty[name], after.treaty[name]];
    if (earlier === null || later === null) return true;
    return !WAYS[name].some(
      (counts) => to.filter(counts).length - from.filter(counts).length === later - earlier,
    );
  });
}
