import type { Participant } from "@depositary/model";
import { type CodeList, type CodeSpan, codeList, seats } from "../../votes/code-list.js";

/**
 * Codes that the Library uses beside those on file: the Federal Republic of Germany, codes withdrawn from ISO 3166, and in its
 * list of names codes of its own for Zanzibar and Tanganyika.
 */
const OTHERS: readonly (readonly [string, readonly CodeSpan[]])[] = [
  ["GER", seats.germany],
  ["RUS", seats.russia],
  ["YUG", seats.yugoslavia],
  ["BYS", always("BLR")],
  ["BUR", always("MMR")],
  ["DHY", always("BEN")],
  ["EAT", always("TZA")],
  ["HVO", always("BFA")],
  ["I07", always("EAZ")],
  ["I08", always("TZA")],
  ["ROM", always("ROU")],
  ["SRB", seats.yugoslavia.slice(1)],
  ["TMP", always("TLS")],
  ["UAR", always("EGY")],
  ["ZAR", always("COD")],
];

/** Alpha-3 codes of the Library. `RUS` before 24 December 1991 is the Union, whose seat it was. */
export function undlCodes(participants: readonly Participant[]): CodeList {
  const former = new Set(
    participants.filter(({ kind }) => kind === "organisation").map((p) => p.participantId),
  );
  return codeList(
    participants,
    ({ participantId }) => (former.has(participantId) ? null : participantId),
    new Map(OTHERS),
  );
}

function always(participantId: string): readonly CodeSpan[] {
  return [{ participantId, validFrom: null, validTo: null }];
}
