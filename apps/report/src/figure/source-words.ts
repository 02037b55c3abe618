import { ofTreaty, treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { isOnlyReported } from "../text/standing-words.js";

/** Whose record a chart of `treatyId` rests on, in a phrase for its caption. */
export function sourceWords(record: SiteRecord, treatyId: string): string {
  const standing = record.standings.find((each) => each.treatyId === treatyId);
  const publisher = record.sources.find(({ sourceId }) => sourceId === standing?.sourceId)?.publisher;
  const grades = new Set(ofTreaty(record.evidence, treatyId).map(({ grade }) => grade));
  const others = grades.has("official") || grades.has("secondary");
  return `${publisher ?? "not on file"}${others ? ", with further sources graded row by row" : ""}`;
}

/** The same for a chart of instruments alone: where none is verified, its depositary is no source of them. */
export function consentSource(record: SiteRecord, treatyId: string): string {
  return isOnlyReported(treatyOf(record, treatyId))
    ? "reports named row by row in the ledger, no deposit verified with the depositary"
    : sourceWords(record, treatyId);
}

/** The publisher of a roll call. */
export function voteSource(record: SiteRecord, rollCallId: string): string {
  return record.rollCalls.find((each) => each.rollCallId === rollCallId)?.publisher ?? "not on file";
}
