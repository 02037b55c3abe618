import type { Participant } from "@depositary/model";
import { type CodeList, type CodeSpan, codeList, seats } from "../../votes/code-list.js";

/** Codes that the Library uses beside those on file: the Federal Republic of Germany, and codes withdrawn from ISO 3166. */
const OTHERS: readonly (readonly [string, readonly CodeSpan[]])[] = [
  ["GER", seats.germany],
  ["RUS", seats.russia],
  ["YUG", seats.yugoslavia],
  ["BYS", always("BLR")],
  ["BUR", always("MMR")],
  ["DHY", always("BEN")],
  ["HVO", always("BFA")],
  ["ROM", always("ROU")],
  ["TMP", always("TLS")],
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
