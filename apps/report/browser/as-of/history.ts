import {
  type DayInterval,
  hasConsented,
  type ParticipationStatus,
  participationStatuses,
} from "@depositary/model";
import { readInterval } from "../days/interval.js";
import { asOneOf } from "../decode.js";
import { dataOf } from "../dom/data-of.js";

/** What a participant has been towards a treaty. */
export interface History {
  /** Null where it has not signed. */
  readonly signed: DayInterval | null;
  /** In the order of time. */
  readonly spells: readonly Spell[];
  /** Whether its instrument counts towards entry into force. */
  readonly counts: boolean;
}

/** The days on which a status can have begun. */
interface Spell extends DayInterval {
  readonly status: ParticipationStatus;
}

/** What is certain by a day, and how many more may have acted by then. */
export interface Counts {
  readonly signed: number;
  readonly consented: number;
  /** Of those who consented, the ones whose instruments count. */
  readonly counted: number;
  readonly maySigned: number;
  readonly mayConsented: number;
}

/** The history that a row of the table of participants has in its attributes. */
export function readHistory(row: HTMLTableRowElement): History {
  const { signed, counts } = row.dataset;
  return {
    signed: signed === undefined ? null : readInterval(signed),
    spells: dataOf(row, "spells").split(",").map(readSpell),
    counts: counts !== undefined,
  };
}

function readSpell(text: string): Spell {
  const [days = "", status] = text.split(" ");
  return { ...readInterval(days), status: asOneOf(status, participationStatuses) };
}

/** The first day on which anything can have been done; `latest` where nothing was. */
export function firstDay(histories: readonly History[], latest: string): string {
  return histories
    .flatMap(({ signed, spells }) => [...(signed === null ? [] : [signed]), ...spells])
    .reduce((first, { notBefore }) => (notBefore < first ? notBefore : first), latest);
}

/** The status that is certain by a day. */
export function statusOn({ spells }: History, day: string): ParticipationStatus {
  return spells.findLast(({ notAfter }) => notAfter <= day)?.status ?? "none";
}

export function countOn(histories: readonly History[], day: string): Counts {
  const may = ({ notBefore, notAfter }: DayInterval) => notBefore <= day && day < notAfter;
  const hasBy = (history: History) => hasConsented({ status: statusOn(history, day) });
  const consented = histories.filter(hasBy);
  const signed = histories.flatMap((history) => history.signed ?? []);
  return {
    signed: signed.filter(({ notAfter }) => notAfter <= day).length,
    consented: consented.length,
    counted: consented.filter(({ counts }) => counts).length,
    maySigned: signed.filter(may).length,
    mayConsented: histories.filter(
      (history) => !hasBy(history) && history.spells.some((spell) => hasConsented(spell) && may(spell)),
    ).length,
  };
}
