import { effectOf } from "../action-kind.js";
import { compareText } from "../compare-text.js";
import { calendarDay, type DayInterval, type IsoDate, knownDay, laterDays } from "../iso-date.js";
import type { TreatyId } from "../treaty-number.js";
import { type Assessment, assess, type Instrument } from "./assess.js";
import { fewestInstruments } from "./condition.js";
import { afterDelay } from "./delay.js";
import type { Electorate } from "./electorate.js";
import { countable, hasLeft, type Reckoning, signatoriesOn } from "./instruments.js";
import {
  dayOf,
  endsConsent,
  endsSignature,
  isLive,
  type LedgerAction,
  leavesOn,
  standingActions,
} from "./ledger.js";
import type { EntryIntoForceRule } from "./rule.js";

/** What a rule needs to know beside the actions of its own treaty. */
export interface EntryIntoForceContext extends Electorate {
  /** Entry into force of the treaty named by `rule.notBefore`; null where that is not in force or not known. */
  readonly parentInForceOn?: DayInterval | null;
  /** Leave out what is not certain to have happened by this day. Defaults to all actions on file. */
  readonly asOf?: IsoDate;
}

/** An instrument that does not count, and why. */
export interface UncountedInstrument {
  readonly action: LedgerAction;
  readonly reason: string;
}

/** The entry-into-force clause of a treaty, held against its ledger. */
export interface EntryIntoForce {
  /** Whether the condition is certainly met. */
  readonly isMet: boolean;
  /** Each part of the condition on the last day: what it asks, what it has, what is missing. A part once met stays met. */
  readonly parts: readonly Assessment[];
  /** Instruments that count on the last day, by day of deposit. */
  readonly counted: readonly Instrument[];
  readonly notCounted: readonly UncountedInstrument[];
  /** The days on which the condition can have been met first; null where it is not met. */
  readonly thresholdMetOn: DayInterval | null;
  /**
   * The days on which the treaty can have entered into force; null where the condition is not met or the parent is not
   * in force.
   */
  readonly inForceOn: DayInterval | null;
  /** The parent treaty whose entry into force is still awaited; null where there is none. */
  readonly awaits: TreatyId | null;
}

/**
 * Applies the entry-into-force clause `rule` to the actions of its treaty (VCLT art. 24).
 *
 * Days of deposit that are known only as an interval give an interval: it is computed once with every deposit as early,
 * and once with every deposit as late, as it can have been. A withdrawal before the condition is met lowers the count; one
 * after that day does not undo entry into force (VCLT art. 55). Actions of other treaties are ignored. Throws RangeError
 * where `asOf` is no calendar day.
 */
export function entryIntoForce(
  rule: EntryIntoForceRule,
  actions: readonly LedgerAction[],
  context: EntryIntoForceContext = {},
): EntryIntoForce {
  const own = actions.filter((action) => action.treatyId === rule.treatyId);
  const lastDay = calendarDay(context.asOf ?? endOfTime);
  const standing = standingActions(own, context.asOf);
  const parent = context.parentInForceOn ?? null;
  const late: Reckoning = { rule, standing, reading: "latest", electorate: context };
  const earliest = firstMet({ ...late, reading: "earliest" });
  const latest = standing.every(isDayKnown) ? earliest : firstMet(late);
  const thresholdMetOn =
    earliest === null || latest === null ? null : { notBefore: earliest, notAfter: latest };
  const counted = countable(late, lastDay);
  const parts = partsOn(lastDay, late, counted);
  return {
    isMet: thresholdMetOn !== null,
    parts: thresholdMetOn === null ? parts : parts.map(settled),
    counted,
    notCounted: uncounted(own, late, counted, context.asOf),
    thresholdMetOn,
    inForceOn: thresholdMetOn && enterOn(rule, thresholdMetOn, parent),
    awaits: parent === null ? rule.notBefore : null,
  };
}

/** Where the day of every action is known, the readings do not differ. */
function isDayKnown(action: LedgerAction): boolean {
  return knownDay(dayOf(action)) !== null;
}

const endOfTime: IsoDate = "9999-12-31";

/** A condition that was met stays met (VCLT art. 55). */
function settled(part: Assessment): Assessment {
  return { ...part, isMet: true, missing: null };
}

function enterOn(rule: EntryIntoForceRule, met: DayInterval, parent: DayInterval | null): DayInterval | null {
  const { delay } = rule;
  if (delay === null) return null;
  const own = { notBefore: afterDelay(met.notBefore, delay), notAfter: afterDelay(met.notAfter, delay) };
  if (rule.notBefore === null) return own;
  if (parent === null) return null;
  return laterDays(own, parent);
}

/** The first day on which the condition holds. */
function firstMet(reckoning: Reckoning): IsoDate | null {
  const from = notMetBefore(reckoning);
  const days = new Set(reckoning.standing.flatMap(decisiveDays).filter((day) => day >= from));
  const isMetOn = (day: IsoDate) =>
    partsOn(day, reckoning, countable(reckoning, day)).every(({ isMet }) => isMet);
  return [...days].sort(compareText).find(isMetOn) ?? null;
}

/** The days on which an action can bring the condition about: of a signature that is withdrawn, when that takes effect. */
function decisiveDays(action: LedgerAction): readonly IsoDate[] {
  const { notBefore, notAfter } = endsSignature(action) ? leavesOn(action) : dayOf(action);
  return [notBefore, notAfter];
}

/**
 * The day of the first deposits of so many participants as the condition needs at least: on no day before it can it
 * hold.
 */
function notMetBefore({ rule: { condition, kinds }, standing, reading }: Reckoning): IsoDate {
  const needed = fewestInstruments(condition);
  if (needed === 0) return "";
  const first = new Map<string, IsoDate>();
  for (const action of standing) {
    if (!kinds.includes(action.kind)) continue;
    const on = reading === "earliest" ? action.notBefore : action.notAfter;
    const known = first.get(action.participantId);
    if (known === undefined || on < known) first.set(action.participantId, on);
  }
  return [...first.values()].sort(compareText)[needed - 1] ?? endOfTime;
}

function partsOn(
  on: IsoDate,
  reckoning: Reckoning,
  instruments: readonly Instrument[],
): readonly Assessment[] {
  const signatories = signatoriesOn(reckoning, instruments, on);
  return assess(reckoning.rule.condition, instruments, { ...reckoning.electorate, on, signatories });
}

function uncounted(
  own: readonly LedgerAction[],
  reckoning: Reckoning,
  counted: readonly Instrument[],
  asOf: IsoDate | undefined,
): readonly UncountedInstrument[] {
  const countedIds = new Set(counted.map(({ action }) => action.actionId));
  return own
    .filter((action) => effectOf(action.kind) === "consents" && !countedIds.has(action.actionId))
    .sort((a, b) => compareText(a.actionId, b.actionId))
    .map((action) => ({ action, reason: reasonFor(action, reckoning, counted, asOf) }));
}

function reasonFor(
  action: LedgerAction,
  reckoning: Reckoning,
  counted: readonly Instrument[],
  asOf: IsoDate | undefined,
): string {
  const { rule, standing } = reckoning;
  if (action.supersededBy !== null) return `replaced by ${action.supersededBy}`;
  if (!isLive(action)) return `retracted on the evidence of ${action.retractedBy}`;
  if (asOf !== undefined && action.notAfter > asOf) return `not certain to have been deposited by ${asOf}`;
  if (!rule.kinds.includes(action.kind)) return `${action.kind} is not named in the clause`;
  if (hasLeft(standing.filter(endsConsent), action, asOf ?? endOfTime, reckoning))
    return "the participant has withdrawn";
  if (counted.some(({ participantId }) => participantId === action.participantId))
    return "another instrument of the participant counts";
  return rule.organisations === "neverCounted"
    ? "an organisation's instrument does not count"
    : "an organisation's instrument is not additional to those of its members";
}
