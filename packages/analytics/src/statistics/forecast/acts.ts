import {
  DAYS_PER_MONTH,
  daysBetween,
  effectOf,
  type IsoDate,
  sqlString,
  type TreatyAction,
} from "@depositary/model";
import type { History } from "./history.js";

/** An act as the forecast reads it; its days are numbers from `dayNumber`. */
export interface Act extends Pick<TreatyAction, "actionId" | "treatyId" | "participantId" | "kind"> {
  readonly notBefore: number;
  readonly notAfter: number;
}

/** The States and the day from which each is known to exist, as a number from `dayNumber`, in one order for all histories. */
export type States = ReadonlyMap<string, number>;

const FIRST_DAY = "1970-01-01";

/** A day as a number of days, so that a date is read once however many treaties it is compared with. */
export function dayNumber(day: IsoDate): number {
  return daysBetween(FIRST_DAY, day);
}

/** The same in SQL, of a column of days. */
export function dayNumberInSql(column: string): string {
  return `(${column} - DATE ${sqlString(FIRST_DAY)})::INTEGER`;
}

/** The treaty whose history is told. */
export interface Subject {
  readonly treatyId: string;
  readonly openedOn: IsoDate;
  /** The day up to which its ledger is complete. */
  readonly followedTo: IsoDate;
}

/** The day on which an act is taken to have happened. */
export type DayOfAct = (act: Act) => number;

/** An act counts from the day on which it is certain to have happened. */
const certainDay: DayOfAct = ({ notAfter }) => notAfter;

/** What the acts under one treaty come to. Acts of participants that are no States, and of other kinds, are left out. */
export function historyOf(
  subject: Subject,
  acts: readonly Act[],
  states: States,
  read: DayOfAct = certainDay,
): History {
  const opened = dayNumber(subject.openedOn);
  const months = (day: number) => Math.max(0, (day - opened) / DAYS_PER_MONTH);
  const position = new Map([...states.keys()].map((state, index) => [state, index]));
  const [signed, consented, succeeded] = [never(states), never(states), never(states)];
  const columns = { signs: signed, consents: consented, succeeds: succeeded };
  for (const act of acts) {
    const [part, state, day] = [partOf(act), position.get(act.participantId), read(act)];
    if (part === null || state === undefined) continue;
    columns[part][state] = Math.min(columns[part][state] ?? Number.POSITIVE_INFINITY, months(day));
  }
  return {
    ...subject,
    entered: Float64Array.from(states.values(), months),
    signed,
    consented,
    succeeded,
    consents: consented.filter(Number.isFinite).sort(),
  };
}

/** What an act is to a forecast: a succession binds and is no instrument; provisional application and departures are not looked at. */
function partOf({ kind }: Act): "signs" | "consents" | "succeeds" | null {
  if (kind === "succession") return "succeeds";
  const effect = effectOf(kind);
  return effect === "signs" || effect === "consents" ? effect : null;
}

function never(states: States): Float64Array {
  return new Float64Array(states.size).fill(Number.POSITIVE_INFINITY);
}
