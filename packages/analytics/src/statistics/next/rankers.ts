import { monthsBetween } from "../forecast/age.js";
import { isAtRisk } from "../forecast/history.js";
import type { StatusModel } from "../forecast/status-model.js";
import type { Vantage } from "../forecast/vantage.js";
import { type Evidence, type EvidenceByStatus, evidenceOf, pooled, together } from "./evidence.js";
import { groupPaces, type Propensity, propensitiesOf } from "./propensity.js";

/**
 * What may tell States apart beside their signature: nothing, their regional group, what each has done, or what each had done up to
 * twelve years before, which is how old the ledgers are of which most is known today.
 */
export const rankerNames = ["signature", "region", "state", "stale"] as const;
export type RankerName = (typeof rankerNames)[number];

const STALE_MONTHS = 144;

/** A State that has not consented to a treaty. */
export interface Candidate {
  /** Its position in histories. */
  readonly state: number;
  /** 1 where it has signed. */
  readonly status: 0 | 1;
  /** Against the mean of the candidates of its status. */
  readonly propensity: Propensity;
}

/** The candidates at a vantage as each ranker sees them. `groups` are the regional groups of the States by position. */
export function candidatesBy(
  vantage: Vantage,
  model: StatusModel,
  groups: readonly string[],
): Readonly<Record<RankerName, readonly Candidate[]>> {
  const evidence = evidenceOfOthers(vantage, model, 0);
  const among = (propensityOf: (state: number, status: 0 | 1) => Propensity) =>
    candidates(vantage, propensityOf);
  const pastPaces = groupPaces(groups, together(...evidence));
  const byState = (known: EvidenceByStatus) => {
    const own = [propensitiesOf(known, 0), propensitiesOf(known, 1)] as const;
    const paces = pacesSoFar(vantage, model, groups, own);
    return among((state, status) => {
      const { mean, shape } = own[status][state] ?? certain(1);
      return { mean: mean * (paces.get(groups[state] ?? "") ?? 1), shape };
    });
  };
  return {
    signature: among(() => certain(1)),
    region: among((state) => certain(pastPaces.get(groups[state] ?? "") ?? 1)),
    state: byState(evidence),
    stale: byState(evidenceOfOthers(vantage, model, STALE_MONTHS)),
  };
}

function certain(mean: number): Propensity {
  return { mean, shape: Number.POSITIVE_INFINITY };
}

/** What States did with other treaties up to some months before the day. */
function evidenceOfOthers(
  { target, age, training }: Vantage,
  { early }: StatusModel,
  before: number,
): EvidenceByStatus {
  const treaties = training.map(({ history, seen }) => {
    const ageOnDay = age + monthsBetween(history.openedOn, target.openedOn);
    return evidenceOf({ history, seen: Math.min(seen, ageOnDay - before) }, ageOnDay, early);
  });
  return pooled(target.entered.length, treaties);
}

/** How fast each regional group has been with the treaty itself, for what its States do elsewhere and for the treaty's pace. */
function pacesSoFar(
  { target, age }: Vantage,
  { early }: StatusModel,
  groups: readonly string[],
  propensities: readonly [readonly Propensity[], readonly Propensity[]],
): ReadonlyMap<string, number> {
  const evidence = evidenceOf({ history: target, seen: age }, age, early);
  const asTheyAre = (status: 0 | 1): Evidence => ({
    observed: evidence[status].observed,
    expected: evidence[status].expected.map(
      (value, state) => value * (propensities[status][state]?.mean ?? 1),
    ),
  });
  return groupPaces(groups, together(...pooled(groups.length, [[asTheyAre(0), asTheyAre(1)]])));
}

function candidates(
  { target, age }: Vantage,
  propensityOf: (state: number, status: 0 | 1) => Propensity,
): readonly Candidate[] {
  const found = [...target.signed.entries()].flatMap(([state, signed]): readonly Candidate[] => {
    if (!isAtRisk(target, state, age)) return [];
    const status = signed <= age ? 1 : 0;
    return [{ state, status, propensity: propensityOf(state, status) }];
  });
  const means = ([0, 1] as const).map((status) => meanOf(found.filter((one) => one.status === status)));
  return found.map(({ propensity: { mean, shape }, ...rest }) => ({
    ...rest,
    propensity: { mean: mean / (means[rest.status] ?? 1), shape },
  }));
}

function meanOf(found: readonly Candidate[]): number {
  return found.reduce((sum, { propensity }) => sum + propensity.mean, 0) / found.length;
}
