import { afterDelay, type IsoDate } from "@depositary/model";
import { memoised } from "../once.js";
import { type NumberClause, readClause } from "./clause.js";
import { type ForecastFacts, type ForecastTreaty, lastDay } from "./facts.js";
import { consentsUpTo, openSignatures } from "./history.js";
import { type ModelName, trainModels } from "./model.js";
import { type Reached, reachedBetween } from "./reached.js";
import { realisationsOf } from "./realisations.js";
import { asRecorded, type Basis, type Scenario, supposing } from "./scenario.js";
import { type NoForecast, type Standpoint, standpointOf, tooLittle } from "./standpoint.js";
import { followedBeyond, vantageOn } from "./vantage.js";

/** What is asked of the future of a treaty. */
export interface Question {
  readonly treatyId: string;
  /** The last day whose facts may be used; by default the last day of the record. */
  readonly asOf?: IsoDate | undefined;
  /** Number of instruments; by default that of the treaty's own clause. */
  readonly threshold?: number | undefined;
  readonly models: readonly ModelName[];
}

/** Everything that is said of the future of a treaty; the first scenario is the headline. */
export interface Outlook {
  readonly treaty: ForecastTreaty;
  readonly threshold: number;
  /** Null where another threshold than the treaty's own was asked for, or it has none. */
  readonly clause: NumberClause | null;
  readonly evidenceOn: IsoDate;
  /** States that have signed and not consented on the day of the headline. */
  readonly openSignatures: number;
  /** Treaties whose later course the models learn from. */
  readonly learnedFrom: number;
  /** The last day up to which that course is known. */
  readonly learnedUpTo: IsoDate;
  readonly scenarios: readonly [Scenario, ...Scenario[]];
  /** The day on which the threshold was met after all, where that is on file and known. It is no part of the forecast. */
  readonly reachedOn: IsoDate | null;
  /** The stated day of the entry into force that is forecast; null where it is not in force or the clause not its own. Nor is this. */
  readonly inForceOn: IsoDate | null;
}

/** Instruments that are assumed to have been deposited since the last evidence. */
const FURTHER = [0, 3, 7] as const;

/** Forecasts the threshold of a treaty, or says why that cannot be done. */
export function outlookOf(facts: ForecastFacts, question: Question): Outlook | NoForecast {
  const { treatyId, threshold, asOf = lastDay(facts) } = question;
  // a treaty in force waits for nothing, whatever else is not known of it
  const inForce = threshold === undefined ? inForceBy(facts.treaties.get(treatyId), asOf) : null;
  const standpoint = standpointOf(facts, treatyId, asOf);
  if ("reason" in standpoint) return inForce ?? standpoint;
  const aim = aimOf(facts, question, asOf);
  return "reason" in aim ? (inForce ?? aim) : forecast(facts, standpoint, aim, question.models);
}

/** What a forecast is of: a number, with the clause where it is the treaty's own. */
type Aim = Pick<Outlook, "threshold" | "clause">;

function aimOf(
  { rules, treaties }: ForecastFacts,
  { treatyId, threshold }: Question,
  asOf: IsoDate,
): Aim | NoForecast {
  const read = readClause(rules.get(treatyId), asOf, (id) => treaties.get(id)?.inForceOn ?? null);
  if (threshold !== undefined) {
    const isOwn = "clause" in read && read.clause.threshold === threshold;
    return { threshold, clause: isOwn ? read.clause : null };
  }
  return "clause" in read ? { threshold: read.clause.threshold, clause: read.clause } : read;
}

function forecast(
  facts: ForecastFacts,
  standpoint: Standpoint,
  { threshold, clause }: Aim,
  models: readonly ModelName[],
): Outlook | NoForecast {
  const { treaty, subject, asOf, evidenceOn, known, certain, vantage } = standpoint;
  const reached = reachedBetween(facts, subject, threshold);
  const refusal =
    nothingLeft(facts, standpoint, { threshold, clause }, reached) ??
    tooLittle(vantageOn(certain, asOf, facts.training), asOf, evidenceOn);
  if (refusal !== null) return refusal;
  const histories = realisationsOf(subject, known, facts.states);
  const trainedOn = memoised((day: IsoDate) => trainModels(vantageOn(certain, day, facts.training)));
  const basis: Basis = { certain, histories, evidenceOn, threshold, models, trainedOn };
  const instruments = consentsUpTo(certain, vantage.age);
  const further = asOf > evidenceOn ? FURTHER.filter((number) => instruments + number < threshold) : [];
  const learned = followedBeyond(vantage);
  return {
    treaty,
    threshold,
    clause,
    evidenceOn,
    openSignatures: openSignatures(certain, vantage.age),
    learnedFrom: learned.length,
    learnedUpTo: learned
      .map(({ history: { followedTo } }) => (followedTo < evidenceOn ? followedTo : evidenceOn))
      .reduce((last, day) => (day > last ? day : last)),
    scenarios: [asRecorded(basis, evidenceOn), ...further.map((number) => supposing(basis, asOf, number))],
    ...outcome({ treaty, clause }, reached),
  };
}

/** What happened: without the day of an instrument that came too late for the stated entry into force, because an earlier one is not on file. */
function outcome(
  { treaty, clause }: Pick<Outlook, "treaty" | "clause">,
  { latest }: Reached,
): Pick<Outlook, "reachedOn" | "inForceOn"> {
  const inForceOn = clause === null ? null : treaty.inForceOn;
  const follows = latest === null ? null : inForceAfter({ clause }, latest);
  const isTooLate = follows !== null && inForceOn !== null && follows > inForceOn;
  return { reachedOn: isTooLate ? null : latest, inForceOn };
}

/** Why nothing is left to forecast: the threshold was met, cannot be met, or the treaty is in force; null where something is. */
function nothingLeft(
  { states }: ForecastFacts,
  { treaty, asOf, evidenceOn }: Standpoint,
  { threshold, clause }: Aim,
  { earliest, latest }: Reached,
): NoForecast | null {
  if (latest !== null && latest <= evidenceOn) {
    const days = earliest === latest ? `on ${latest}` : `between ${earliest} and ${latest}`;
    return { reason: `instrument ${threshold} of States was deposited ${days}` };
  }
  if (threshold > states.size) return { reason: `there are only ${states.size} States on file` };
  return clause === null ? null : inForceBy(treaty, asOf);
}

function inForceBy(treaty: ForecastTreaty | undefined, day: IsoDate): NoForecast | null {
  const inForceOn = treaty?.inForceOn ?? null;
  return inForceOn === null || inForceOn > day ? null : { reason: `it has been in force since ${inForceOn}` };
}

/** The day of entry into force that follows from the day on which the threshold is met; null where the clause is not the treaty's own. */
export function inForceAfter({ clause }: Pick<Outlook, "clause">, metOn: IsoDate): IsoDate | null {
  return clause?.delay ? afterDelay(metOn, clause.delay) : null;
}
