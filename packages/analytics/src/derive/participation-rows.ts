import {
  type DayInterval,
  type IsoDate,
  knownDay,
  type Participation,
  type ParticipationRow,
  type ParticipationSpellRow,
  participationOn,
  participationSpells,
} from "@depositary/model";
import type { Assessments, RuleAssessment } from "./assessments.js";
import type { Facts } from "./facts.js";

/** Where each participant stands towards each treaty on the day of its last evidence, or on `asOf`. */
export function participationRows(
  facts: Facts,
  assessments: Assessments,
  asOf?: IsoDate,
): readonly ParticipationRow[] {
  return [...facts.actionsOf].flatMap(([treatyId, actions]) => {
    const on = asOf ?? facts.evidenceOf.get(treatyId);
    if (on === undefined) return [];
    const assessment = assessments.assessmentOf(treatyId);
    const terms = new Map([[treatyId, assessments.termsOf(treatyId)]]);
    return participationOn(actions, on, terms).map((position) => participationRow(position, assessment));
  });
}

/** Every span during which a status did not change. */
export function spellRows({ actionsOf }: Facts, assessments: Assessments): readonly ParticipationSpellRow[] {
  return [...actionsOf].flatMap(([treatyId, actions]) =>
    participationSpells(actions, new Map([[treatyId, assessments.termsOf(treatyId)]])),
  );
}

function participationRow(position: Participation, assessment: RuleAssessment | undefined): ParticipationRow {
  const { signed, consented, left } = position;
  return {
    treatyId: position.treatyId,
    participantId: position.participantId,
    status: position.status,
    signedOn: dayIfKnown(signed),
    signedNotBefore: signed?.notBefore ?? null,
    signedNotAfter: signed?.notAfter ?? null,
    signedGrade: position.signedGrade,
    consentedOn: dayIfKnown(consented),
    consentedNotBefore: consented?.notBefore ?? null,
    consentedNotAfter: consented?.notAfter ?? null,
    consentKind: position.consentKind,
    consentGrade: position.consentGrade,
    inForceOn: position.inForceOn,
    leftOn: dayIfKnown(left),
    countsTowardThreshold:
      consented === null || assessment === undefined ? null : counts(position.participantId, assessment),
  };
}

function counts(participantId: string, { counted }: RuleAssessment): boolean {
  return counted.some((instrument) => instrument.participantId === participantId);
}

function dayIfKnown(interval: DayInterval | null): IsoDate | null {
  return interval === null ? null : knownDay(interval);
}
