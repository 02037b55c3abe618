import { type ActionEffect, effectOf } from "../action-kind.js";
import { type DayInterval, day, type IsoDate, laterDays, laterOf } from "../iso-date.js";
import type { ParticipationStatus } from "../vocabulary.js";
import { afterDelay, type Delay } from "./delay.js";
import {
  dayOf,
  endsAll,
  endsConsent,
  endsSignature,
  type LedgerAction,
  leavesOn,
  outlives,
} from "./ledger.js";

/** What has to be known of a treaty beside its actions to tell a party from a contracting State. */
export interface TreatyTerms {
  /** Entry into force of the treaty, the last possible day where it is not known; null where it is not in force. */
  readonly inForceOn: IsoDate | null;
  /** The first possible day of its entry into force; where it is left out, the day is known. */
  readonly inForceNotBefore?: IsoDate | null;
  /** Delay from a later deposit to its effect; null where the clause is not on file. */
  readonly lateJoiner: Delay | null;
  /** Present where no delay runs for a deposit before entry into force (`EntryIntoForceRule`). */
  readonly lateAfter?: "entryIntoForce" | undefined;
}

/** What of one participant's actions towards one treaty is in effect on a day. */
export interface Position {
  /** The signature that was not withdrawn as such: the first, or the first since a departure from the whole treaty. */
  readonly signed: LedgerAction | undefined;
  /** The same where no departure from the whole treaty came after it. */
  readonly signature: LedgerAction | undefined;
  readonly consent: LedgerAction | undefined;
  readonly provisional: LedgerAction | undefined;
  /** The last withdrawal of consent that has taken effect. */
  readonly left: LedgerAction | undefined;
}

/** A status and the days on which it can have begun; null for a status that needs no action. */
export interface Standing {
  readonly status: ParticipationStatus;
  readonly since: DayInterval | null;
}

/** What is in effect on `date` of the actions of one participant, which are sorted by day. */
export function positionOn(standing: readonly LedgerAction[], date: IsoDate): Position {
  const done = standing.filter(({ notAfter }) => notAfter <= date);
  const departures = done.filter(
    (action) => effectOf(action.kind) === "leaves" && leavesOn(action).notAfter <= date,
  );
  if (departures.length === 0) return positionOfStayer(done);
  const left = departures.findLast(endsConsent);
  const inEffect = (effect: ActionEffect) =>
    done.find(
      (action) =>
        effectOf(action.kind) === effect && (left === undefined || outlives(action, left, done, "latest")),
    );
  return {
    ...signatureOf(done, departures),
    consent: inEffect("consents"),
    provisional: inEffect("applies provisionally"),
    left,
  };
}

/** Nearly all participants have left nothing: the first act of each effect is the one that counts. */
function positionOfStayer(done: readonly LedgerAction[]): Position {
  const first = (effect: ActionEffect) => done.find(({ kind }) => effectOf(kind) === effect);
  const signed = first("signs");
  return {
    signed,
    signature: signed,
    consent: first("consents"),
    provisional: first("applies provisionally"),
    left: undefined,
  };
}

function signatureOf(
  done: readonly LedgerAction[],
  departures: readonly LedgerAction[],
): Pick<Position, "signed" | "signature"> {
  const after = (acts: readonly LedgerAction[], departure: LedgerAction) =>
    acts.filter((act) => outlives(act, departure, done, "latest"));
  const signatures = done.filter(({ kind }) => effectOf(kind) === "signs");
  const untaken = departures.filter(endsSignature).reduce(after, signatures);
  const whole = departures.filter(endsAll);
  const [signed] = whole.reduce((kept, departure) => {
    const later = after(kept, departure);
    return later.length === 0 ? kept : later;
  }, untaken);
  const [signature] = whole.reduce(after, untaken);
  return { signed, signature };
}

/** The one place that derives a status from what is in effect. */
export function statusOf(position: Position, date: IsoDate, terms: TreatyTerms): Standing {
  const { signature, consent, provisional, left } = position;
  if (consent !== undefined) {
    const bound = boundFrom(consent, terms);
    return bound !== null && bound.notAfter <= date
      ? { status: "party", since: bound }
      : { status: "contracting", since: dayOf(consent) };
  }
  if (provisional !== undefined) return { status: "provisional", since: dayOf(provisional) };
  const leftOn = left === undefined ? null : leavesOn(left);
  if (signature !== undefined) {
    const signedOn = dayOf(signature);
    return { status: "signatory", since: leftOn === null ? signedOn : laterDays(signedOn, leftOn) };
  }
  return leftOn === null ? { status: "none", since: null } : { status: "withdrawn", since: leftOn };
}

/**
 * The day on which the treaty enters into force for a participant that deposited on `consentedOn`: the entry into force of
 * the treaty or the end of the delay for late joiners, whichever is later; null where the treaty is not in force, or where
 * the delay for a late joiner is not on file.
 */
export function effectiveOn(consentedOn: IsoDate, terms: TreatyTerms): IsoDate | null {
  const { inForceOn, lateJoiner, lateAfter } = terms;
  if (inForceOn === null || lateJoiner === null) return null;
  if (lateAfter === "entryIntoForce" && consentedOn < inForceOn) return inForceOn;
  return laterOf(inForceOn, afterDelay(consentedOn, lateJoiner));
}

/**
 * The days on which the treaty can have entered into force for a participant by its `consent`; null where that is not
 * known, as for a succession whose day of effect is not stated: it goes back to the succession of States.
 */
export function inForceFor(consent: LedgerAction, terms: TreatyTerms): DayInterval | null {
  if (consent.effectiveOn !== null) return day(consent.effectiveOn);
  if (consent.kind === "succession") return null;
  const notBefore = effectiveOn(consent.notBefore, earliest(terms));
  const notAfter = effectiveOn(consent.notAfter, terms);
  return notBefore === null || notAfter === null ? null : { notBefore, notAfter };
}

/**
 * As `inForceFor`; where the delay for late joiners is not on file it is taken as nothing: early by that delay, which can
 * be a year and more (Sales Convention, X-10, art. 99(2)). No delay runs for a successor, which is bound from its
 * notification at the latest (Vienna Convention of 1978 art. 23).
 */
export function boundFrom(consent: LedgerAction, terms: TreatyTerms): DayInterval | null {
  const known = inForceFor(consent, terms);
  if (known !== null || terms.inForceOn === null) return known;
  const notBefore = earliest(terms).inForceOn ?? terms.inForceOn;
  return laterDays({ notBefore, notAfter: terms.inForceOn }, dayOf(consent));
}

/** The terms with the treaty in force as early as it can have been. */
function earliest(terms: TreatyTerms): TreatyTerms {
  return { ...terms, inForceOn: terms.inForceNotBefore ?? terms.inForceOn };
}
