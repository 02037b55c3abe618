import {
  type ActionEffect,
  actionKinds,
  consentedStatuses,
  effectOf,
  organisationKinds,
  type ParticipantKind,
  sqlString,
} from "@depositary/model";

/** Kinds of action with one of `effects`, as the inside of a SQL `IN (…)`. */
export function kindsThat(...effects: readonly ActionEffect[]): string {
  return quoted(actionKinds.filter((kind) => effects.includes(effectOf(kind))));
}

/**
 * Kinds that add an instrument to a treaty's curve: consent to be bound without succession, which continues the
 * participation of a predecessor.
 */
export function instrumentKinds(): string {
  return quoted(actionKinds.filter((kind) => effectOf(kind) === "consents" && kind !== "succession"));
}

const states: readonly ParticipantKind[] = ["memberState", "observerState", "otherState"];

/** Kinds of participant that are a State of today. */
export function stateKinds(): string {
  return quoted(states);
}

/** Kinds of participant that are an organisation. */
export function organisations(): string {
  return quoted(organisationKinds);
}

/** SQL condition of an action that stands: neither replaced by a corrected one nor shown not to have happened. */
export const LIVE = "superseded_by IS NULL AND retracted_by IS NULL";

/** SQL condition of a participation, or of the one called `alias`, whose consent to be bound is in effect. */
export function hasConsented(alias?: string): string {
  return `${prefix(alias)}status IN (${quoted(consentedStatuses)})`;
}

/** SQL condition of a span of days, or of the one called `alias`, into which a day falls; `day` is an SQL expression. */
export function holdsOn(day: string, alias?: string): string {
  const of = prefix(alias);
  return `${of}valid_from <= ${day} AND (${of}valid_to IS NULL OR ${of}valid_to >= ${day})`;
}

/** SQL condition of a participation, or of the one called `alias`, that is more than a signature and has not ended. */
export function hasJoined(alias?: string): string {
  return `${prefix(alias)}status IN (${quoted([...consentedStatuses, "provisional"])})`;
}

/**
 * SQL condition of a participation, or of the one called `alias`, whose consent is only reported: from press or
 * archives, its day not known.
 */
export function isReported(alias?: string): string {
  const of = prefix(alias);
  return `${of}consent_grade = 'secondary' AND ${of}consented_on IS NULL`;
}

/** SQL condition of a participant, or of the one called `alias`, that is a member of the United Nations today. */
export function isPresentMember(alias?: string): string {
  const of = prefix(alias);
  return `${of}kind = 'memberState' AND ${of}valid_to IS NULL`;
}

/** The same, observers included. */
export function isPresentState(alias?: string): string {
  const of = prefix(alias);
  return `${of}kind IN ('memberState', 'observerState') AND ${of}valid_to IS NULL`;
}

/** SQL condition of a roll call, or of the one called `alias`, on a text as a whole, or of which the source does not say on what. */
export function isOnWholeText(alias?: string): string {
  return `${prefix(alias)}kind IN ('whole', 'unknown')`;
}

function prefix(alias: string | undefined): string {
  return alias === undefined ? "" : `${alias}.`;
}

function quoted(kinds: readonly string[]): string {
  return kinds.map(sqlString).join(", ");
}
