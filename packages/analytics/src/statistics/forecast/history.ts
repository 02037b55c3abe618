import type { IsoDate } from "@depositary/model";
import { at } from "../numeric/vector.js";

/**
 * What the States did with one treaty, in months from the day it was opened; one position a State, the same in all histories of a
 * record. Never negative; Infinity where it has not happened.
 */
export interface History {
  readonly treatyId: string;
  readonly openedOn: IsoDate;
  /** The day up to which the ledger of the treaty is complete. */
  readonly followedTo: IsoDate;
  /** When the State is first known to exist. */
  readonly entered: Float64Array;
  readonly signed: Float64Array;
  /** First consent to be bound that counts towards entry into force. A succession does not. */
  readonly consented: Float64Array;
  /** First succession: the State is bound and no longer at risk of consenting. */
  readonly succeeded: Float64Array;
  /** `consented`, sorted. */
  readonly consents: Float64Array;
}

/** A history as far as it is known on the day of a forecast: nothing that happened after `seen` may be looked at. */
export interface Observed {
  readonly history: History;
  /** Months from opening. */
  readonly seen: number;
}

/** Consents by States at an age of (`after`, `upTo`]; those on the day of opening belong to no age after 0. */
export function consentsWithin(history: History, after: number, upTo: number): number {
  return consentsUpTo(history, upTo) - consentsUpTo(history, after);
}

/** Consents by States on the day of opening or later, up to an age. */
export function consentsUpTo({ consents }: History, age: number): number {
  let [low, high] = [0, consents.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(consents, middle) <= age) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The age at which the `threshold`th State consented; Infinity where it has not. */
export function ageOfNth({ consents }: History, threshold: number): number {
  return consents[threshold - 1] ?? Number.POSITIVE_INFINITY;
}

/** Whether the State at this position exists and has neither consented nor succeeded at an age. */
export function isAtRisk({ consented, succeeded, entered }: History, state: number, age: number): boolean {
  return at(consented, state) > age && at(succeeded, state) > age && at(entered, state) <= age;
}

/** States that have signed and not consented at an age. */
export function openSignatures({ signed, consented }: History, age: number): number {
  let count = 0;
  for (let state = 0; state < signed.length; state++)
    if (at(signed, state) <= age && at(consented, state) > age) count++;
  return count;
}
