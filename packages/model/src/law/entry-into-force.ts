import type { DayInterval, IsoDate } from "../iso-date.js";
import { laterOf } from "../iso-date.js";
import type { TreatyAction } from "../tables/action.js";
import { effectOf } from "../vocabulary.js";
import { type Assessment, assess, type Electorate, type Instrument } from "./assess.js";
import { afterDelay } from "./delay.js";
import { compareText, isLive, leavesOn, standingActions } from "./ledger.js";
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
  readonly action: TreatyAction;
  readonly reason: string;
}

/** The entry-into-force clause of a treaty, held against its ledger. */
export interface EntryIntoForce {
  /** Whether the condition is certainly met. */
  readonly isMet: boolean;
  /** Each part of the condition on the last day: what it asks, what it has, what is missing. */
  readonly parts: readonly Assessment[];
  /** Instruments that count, by day of deposit. */
  readonly counted: readonly Instrument[];
  readonly notCounted: readonly UncountedInstrument[];
  /** The days on which the condition can have been met first; null where it is not met. */
  readonly thresholdMetOn: DayInterval | null;
  /** The days on which the treaty can have entered into force; null where the condition is not met or the parent is not in force. */
  readonly inForceOn: DayInterval | null;
}

/**
 * Applies the entry-into-force clause `rule` to the actions of its treaty (VCLT art. 24).
 *
 * Days of deposit that are known only as an interval give an interval: it is computed once with every deposit as early,
 * and once with every deposit as late, as it can have been. A withdrawal before the condition is met lowers the count; one
 * after that day does not undo entry into force (VCLT art. 55). Actions of other treaties are ignored.
 */
export function entryIntoForce(
  rule: EntryIntoForceRule,
  actions: readonly TreatyAction[],
  context: EntryIntoForceContext = {},
): EntryIntoForce {
  const own = actions.filter((action) => action.treatyId === rule.treatyId);
  const standing = standingActions(own, context.asOf);
  const electorate = { ...context, signatories: signatoriesOf(standing) };
  const earliest = firstMet(rule, standing, "earliest", electorate);
  const latest = firstMet(rule, standing, "latest", electorate);
  const thresholdMetOn =
    earliest !== null && latest !== null ? { notBefore: earliest, notAfter: latest } : null;
  const current = countable(rule, standing, null, "latest", electorate);
  return {
    isMet: thresholdMetOn !== null,
    parts: assess(rule.condition, current, electorate),
    counted: current,
    notCounted: uncounted(rule, own, standing, current, context.asOf),
    thresholdMetOn,
    inForceOn: thresholdMetOn && enterOn(rule, thresholdMetOn, context.parentInForceOn ?? null),
  };
}

type Bound = "earliest" | "latest";

function enterOn(rule: EntryIntoForceRule, met: DayInterval, parent: DayInterval | null): DayInterval | null {
  const own = {
    notBefore: afterDelay(met.notBefore, rule.delay),
    notAfter: afterDelay(met.notAfter, rule.delay),
  };
  if (rule.notBefore === null) return own;
  if (parent === null) return null;
  return {
    notBefore: laterOf(own.notBefore, parent.notBefore),
    notAfter: laterOf(own.notAfter, parent.notAfter),
  };
}

/** The first day on which the condition holds, reading every uncertain day in the sense of `bound`. */
function firstMet(
  rule: EntryIntoForceRule,
  standing: readonly TreatyAction[],
  bound: Bound,
  electorate: Electorate,
): IsoDate | null {
  const days = new Set(
    standing.filter((action) => rule.kinds.includes(action.kind)).map((action) => depositDay(action, bound)),
  );
  for (const day of [...days].sort(compareText)) {
    const instruments = countable(rule, standing, day, bound, electorate);
    if (assess(rule.condition, instruments, { ...electorate, on: day }).every((part) => part.isMet))
      return day;
  }
  return null;
}

/** Instruments that count on `day` (null: on the last day), one a participant, by day of deposit. */
function countable(
  rule: EntryIntoForceRule,
  standing: readonly TreatyAction[],
  day: IsoDate | null,
  bound: Bound,
  electorate: Electorate,
): readonly Instrument[] {
  const byParticipant = new Map<string, Instrument>();
  for (const action of standing) {
    if (!rule.kinds.includes(action.kind)) continue;
    const deposited = depositDay(action, bound);
    if (day !== null && deposited > day) continue;
    if (hasLeft(standing, action, day, bound) || byParticipant.has(action.participantId)) continue;
    byParticipant.set(action.participantId, {
      participantId: action.participantId,
      kind: action.kind,
      on: deposited,
      action,
    });
  }
  return withoutOrganisations(rule, [...byParticipant.values()], electorate).sort(
    (a, b) => compareText(a.on, b.on) || compareText(a.participantId, b.participantId),
  );
}

function withoutOrganisations(
  rule: EntryIntoForceRule,
  instruments: readonly Instrument[],
  electorate: Electorate,
): Instrument[] {
  const organisations = electorate.organisations ?? new Set();
  if (rule.organisations === "counted") return [...instruments];
  const states = instruments.filter(({ participantId }) => !organisations.has(participantId));
  if (rule.organisations === "neverCounted") return states;
  const additional = instruments.filter(
    ({ participantId, on }) =>
      organisations.has(participantId) &&
      !states.some((state) => isMember(electorate, participantId, state.participantId, on)),
  );
  return [...states, ...additional];
}

function isMember(electorate: Electorate, groupId: string, participantId: string, on: IsoDate): boolean {
  return (electorate.memberships ?? []).some(
    (membership) =>
      membership.groupId === groupId &&
      membership.participantId === participantId &&
      membership.validFrom <= on &&
      (membership.validTo === null || on <= membership.validTo),
  );
}

function depositDay(action: TreatyAction, bound: Bound): IsoDate {
  return bound === "earliest" ? action.notBefore : action.notAfter;
}

/** A withdrawal read as late as possible keeps the earliest bound early; read as early as possible it makes the latest late. */
function hasLeft(
  standing: readonly TreatyAction[],
  consent: TreatyAction,
  day: IsoDate | null,
  bound: Bound,
): boolean {
  return standing.some((action) => {
    if (action.participantId !== consent.participantId || effectOf(action.kind) !== "leaves") return false;
    if (action.kind === "withdrawalOfSignature" || action.notAfter < consent.notAfter) return false;
    const left = leavesOn(action);
    return day === null || (bound === "earliest" ? left.notAfter : left.notBefore) <= day;
  });
}

function signatoriesOf(standing: readonly TreatyAction[]): ReadonlySet<string> {
  return new Set(
    standing.filter((action) => effectOf(action.kind) === "signs").map((action) => action.participantId),
  );
}

function uncounted(
  rule: EntryIntoForceRule,
  own: readonly TreatyAction[],
  standing: readonly TreatyAction[],
  counted: readonly Instrument[],
  asOf: IsoDate | undefined,
): readonly UncountedInstrument[] {
  const countedIds = new Set(counted.map(({ action }) => action.actionId));
  return own
    .filter((action) => effectOf(action.kind) === "consents" && !countedIds.has(action.actionId))
    .sort((a, b) => compareText(a.actionId, b.actionId))
    .map((action) => ({ action, reason: reasonFor(rule, action, standing, counted, asOf) }));
}

function reasonFor(
  rule: EntryIntoForceRule,
  action: TreatyAction,
  standing: readonly TreatyAction[],
  counted: readonly Instrument[],
  asOf: IsoDate | undefined,
): string {
  if (action.supersededBy !== null) return `replaced by ${action.supersededBy}`;
  if (!isLive(action)) return `retracted on the evidence of ${action.retractedBy}`;
  if (asOf !== undefined && action.notAfter > asOf) return `not certain to have been deposited by ${asOf}`;
  if (!rule.kinds.includes(action.kind)) return `${action.kind} is not named in the clause`;
  if (hasLeft(standing, action, null, "latest")) return "the participant has withdrawn";
  if (counted.some(({ participantId }) => participantId === action.participantId))
    return "another instrument of the participant counts";
  return rule.organisations === "neverCounted"
    ? "an organisation's instrument does not count"
    : "an organisation's instrument is not additional to those of its members";
}
