import {
  type DayInterval,
  day,
  describeRule,
  type EntryIntoForceRow,
  type IsoDate,
  knownDay,
} from "@depositary/model";
import type { Assessments, RuleAssessment } from "./assessments.js";
import type { Facts } from "./facts.js";

/** One row for each treaty with a rule on file. */
export function entryIntoForceRows(
  facts: Facts,
  assessments: Assessments,
  asOf?: IsoDate,
): readonly EntryIntoForceRow[] {
  return [...facts.ruleOf.keys()].flatMap((treatyId) => {
    const assessment = assessments.assessmentOf(treatyId);
    if (assessment === undefined) return [];
    const last = facts.evidenceOf.get(treatyId) ?? null;
    const evidenceUpTo = last !== null && asOf !== undefined && asOf < last ? asOf : last;
    const row = entryRow(assessment, assessments.officialOn(treatyId), evidenceUpTo, asOf);
    return [facts.actionsOf.has(treatyId) ? row : withoutLedger(row, assessment)];
  });
}

// no instrument on file does not mean that none was deposited
const NO_LEDGER = "no action of this treaty is on file";

function withoutLedger(row: EntryIntoForceRow, { rule }: RuleAssessment): EntryIntoForceRow {
  const isStated = rule.condition.type === "instruments" || rule.condition.type === "all";
  return { ...row, threshold: isStated ? row.threshold : null, remaining: null, missing: NO_LEDGER };
}

function entryRow(
  assessment: RuleAssessment,
  officialOn: IsoDate | null,
  evidenceUpTo: IsoDate | null,
  asOf: IsoDate | undefined,
): EntryIntoForceRow {
  const { rule, counted, notCounted, result } = assessment;
  const met = result?.thresholdMetOn ?? statedDay(assessment, asOf);
  const inForceOn = result?.inForceOn ? knownDay(result.inForceOn) : null;
  const statedOn = officialOn !== null && (asOf === undefined || officialOn <= asOf) ? officialOn : null;
  return {
    treatyId: rule.treatyId,
    rule: describeRule(rule),
    ...thresholdOf(assessment, statedOn),
    counted: counted.length,
    notCounted: notCounted.length,
    missing: missingOf(assessment, statedOn),
    thresholdMetOn: met && knownDay(met),
    thresholdMetNotBefore: met?.notBefore ?? null,
    thresholdMetNotAfter: met?.notAfter ?? null,
    inForceOn,
    officialOn: statedOn,
    agreement: agreementOf(inForceOn, statedOn),
    evidenceUpTo,
  };
}

function agreementOf(computedOn: IsoDate | null, statedOn: IsoDate | null): EntryIntoForceRow["agreement"] {
  if (computedOn === null || statedOn === null) return null;
  return computedOn === statedOn ? "agrees" : "differs";
}

function statedDay({ rule }: RuleAssessment, asOf: IsoDate | undefined): DayInterval | null {
  const stated = rule.thresholdMetOn;
  return stated === null || (asOf !== undefined && asOf < stated) ? null : day(stated);
}

/** Where a treaty is stated to be in force and the ledger is short of its threshold, instruments are missing on file, not in law. */
function thresholdOf(
  { rule: { condition }, result }: RuleAssessment,
  statedOn: IsoDate | null,
): Pick<EntryIntoForceRow, "threshold" | "remaining"> {
  const number = result?.parts.find(({ type }) => type === "instruments" || type === condition.type);
  if (number === undefined || number.type === "named" || number.type === "share")
    return { threshold: null, remaining: null };
  const isKnown = condition.type !== "all" && (statedOn === null || result?.isMet === true);
  const short = result?.isMet ? 0 : number.required - number.reached;
  return { threshold: number.required, remaining: isKnown ? short : null };
}

function missingOf({ result, obstacle }: RuleAssessment, statedOn: IsoDate | null): string | null {
  if (result?.isMet) return null;
  const parts = result?.parts.flatMap(({ missing }) => missing ?? []) ?? [];
  const missing = obstacle ?? parts.join(" and ");
  return statedOn === null ? missing : `on file: ${missing}; stated to be in force on ${statedOn}`;
}
