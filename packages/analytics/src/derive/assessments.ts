import {
  type DayInterval,
  day,
  type EntryIntoForce,
  type EntryIntoForceContext,
  type EntryIntoForceRule,
  entryIntoForce,
  type Instrument,
  type IsoDate,
  MissingElectorateError,
  type ParticipationSpellRow,
  participationSpells,
  type Treaty,
  type TreatyId,
  type TreatyTerms,
  type UncountedInstrument,
} from "@depositary/model";
import type { Facts } from "./facts.js";

/** A rule held against the ledger; what it cannot be applied for is in `obstacle`. */
export interface RuleAssessment {
  readonly rule: EntryIntoForceRule;
  readonly counted: readonly Instrument[];
  readonly notCounted: readonly UncountedInstrument[];
  readonly result: EntryIntoForce | null;
  readonly obstacle: string | null;
}

/** What the rules and the ledger say of each treaty, worked out once. */
export interface Assessments {
  /** Undefined where no rule is on file. */
  assessmentOf(treatyId: TreatyId): RuleAssessment | undefined;
  termsOf(treatyId: TreatyId): TreatyTerms;
  /** The day of entry into force as the depositary or another source states it; null where none does. */
  officialOn(treatyId: TreatyId): IsoDate | null;
}

/**
 * Holds every rule against the facts, leaving out what is not certain to have happened by `asOf`.
 * A call throws RangeError where treaties wait for each other in a circle.
 */
export function assessRules(facts: Facts, asOf?: IsoDate): Assessments {
  const treaties = new Map(facts.treaties.map((treaty) => [treaty.treatyId, treaty]));
  const known = new Map<TreatyId, RuleAssessment | undefined>();
  const pending = new Set<TreatyId>();

  const officialOn = (treatyId: TreatyId) =>
    treaties.get(treatyId)?.inForceOn ?? facts.ruleOf.get(treatyId)?.officialOn ?? null;
  const inForceOn = (treatyId: TreatyId): DayInterval | null => {
    const stated = officialOn(treatyId);
    const official = stated !== null && (asOf === undefined || stated <= asOf) ? stated : null;
    return official === null ? (assessmentOf(treatyId)?.result?.inForceOn ?? null) : day(official);
  };
  const termsOf = (treatyId: TreatyId) => termsFrom(inForceOn(treatyId), facts.ruleOf.get(treatyId));
  const assessmentOf = (treatyId: TreatyId): RuleAssessment | undefined => {
    if (known.has(treatyId)) return known.get(treatyId);
    if (pending.has(treatyId)) throw new RangeError(`entry into force of ${treatyId} depends on itself`);
    pending.add(treatyId);
    const rule = facts.ruleOf.get(treatyId);
    const assessment = rule && applyRule(rule, facts, contextOf(rule, treaties.get(treatyId)));
    pending.delete(treatyId);
    known.set(treatyId, assessment);
    return assessment;
  };
  const contextOf = (rule: EntryIntoForceRule, treaty: Treaty | undefined): EntryIntoForceContext => ({
    organisations: facts.organisations,
    memberships: facts.memberships,
    weights: facts.weights,
    parentInForceOn: rule.notBefore === null ? null : inForceOn(rule.notBefore),
    ...(treaty?.parentId ? partiesTo(treaty.parentId, facts, termsOf(treaty.parentId)) : {}),
    ...(asOf === undefined ? {} : { asOf }),
  });
  return { assessmentOf, termsOf, officialOn };
}

function termsFrom(inForce: DayInterval | null, rule: EntryIntoForceRule | undefined): TreatyTerms {
  return {
    inForceOn: inForce?.notAfter ?? null,
    inForceNotBefore: inForce?.notBefore ?? null,
    lateJoiner: rule?.lateJoiner ?? null,
    lateAfter: rule?.lateAfter,
  };
}

function applyRule(rule: EntryIntoForceRule, facts: Facts, context: EntryIntoForceContext): RuleAssessment {
  const actions = facts.actionsOf.get(rule.treatyId) ?? [];
  try {
    const result = entryIntoForce(rule, actions, context);
    const { counted, notCounted } = result;
    return { rule, counted, notCounted, result, obstacle: null };
  } catch (error) {
    if (!(error instanceof MissingElectorateError)) throw error;
    const countable = { ...rule, condition: { type: "instruments", atLeast: 1 } } as const;
    const { counted, notCounted } = entryIntoForce(countable, actions, context);
    return { rule, counted, notCounted, result: null, obstacle: error.message };
  }
}

/** The number of parties to the treaty that is amended, where its ledger is on file. */
function partiesTo(
  treatyId: TreatyId,
  { actionsOf }: Facts,
  terms: TreatyTerms,
): Pick<EntryIntoForceContext, "partiesOn"> {
  const actions = actionsOf.get(treatyId);
  if (actions === undefined) return {};
  let spells: readonly ParticipationSpellRow[] | null = null;
  const partiesOn = (on: IsoDate) => {
    spells ??= participationSpells(actions, new Map([[treatyId, terms]]));
    return spells.filter(
      ({ status, validFrom, validTo }) =>
        status === "party" && validFrom <= on && (validTo === null || on <= validTo),
    ).length;
  };
  return { partiesOn };
}
