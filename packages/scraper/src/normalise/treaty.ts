import { type IsoDate, isMtdsg, parseTreatyId, type Treaty } from "@depositary/model";
import { conclusionsOf, leadingDate, registrationNumber, type TreatyHead } from "../source/untc/index.js";

/** Depositary of the treaties in the collection, but for the few whose row on file says otherwise (I-1). */
const DEPOSITARY = "Secretary-General of the United Nations";

/**
 * The treaty's row after reading its status document: what the document states, and what is kept by hand where it states
 * nothing (`held`; null for a treaty that is new here).
 */
export function treatyRow(
  record: TreatyHead,
  held: Treaty | null,
  asAt: IsoDate | null,
  sourceId: string,
): Treaty {
  const conclusions = conclusionsOf(record.conclusion ?? "");
  const conclusion = conclusions.length === 1 ? conclusions[0] : undefined;
  return {
    ...(held ?? newTreaty(record, sourceId)),
    title: record.title,
    concludedOn: conclusion?.date ?? held?.concludedOn ?? null,
    concludedAt: conclusion?.place ?? held?.concludedAt ?? null,
    inForceOn: leadingDate(record.entryIntoForce ?? "") ?? held?.inForceOn ?? null,
    registration: registrationNumber(record.registration ?? "") ?? held?.registration ?? null,
    signatoriesPrinted: printedNumber(record.signatories),
    partiesPrinted: printedNumber(record.parties),
    asAt,
    sourceId,
  };
}

function newTreaty({ treaty, chapter, title }: TreatyHead, sourceId: string): Treaty {
  return {
    treatyId: treaty,
    chapter,
    number: numberWithin(treaty),
    title,
    shortTitle: null,
    parentId: null,
    depositary: DEPOSITARY,
    concludedOn: null,
    concludedAt: null,
    openedOn: null,
    signatureClosesOn: null,
    inForceOn: null,
    registration: null,
    signatoriesPrinted: null,
    partiesPrinted: null,
    asAt: null,
    sourceId,
  };
}

/** `XVIII-12-a` → `12-a`; in chapter XI without the section letter. */
function numberWithin(treaty: string): string {
  const parts = parseTreatyId(treaty);
  return isMtdsg(parts) ? [String(parts.number), ...parts.suffixes].join("-") : parts.number;
}

function printedNumber(digits: string | null): number | null {
  return digits === null ? null : Number(digits);
}
