import { isOrganisation, type Participant } from "@depositary/model";
import { type CodeList, codeList, type Successions } from "../../votes/code-list.js";

/**
 * Codes that the Library uses beside those on file: the Federal Republic of Germany, codes withdrawn from ISO 3166, and in its
 * list of names codes of its own for Zanzibar and Tanganyika.
 */
const OTHERS: Successions = [
  ["GER", "DEU"],
  ["RUS", "SUN", "RUS"],
  ["YUG", "YUG", "SCG", "SRB"],
  ["BYS", "BLR"],
  ["BUR", "MMR"],
  ["DHY", "BEN"],
  ["EAT", "TZA"],
  ["HVO", "BFA"],
  ["I07", "EAZ"],
  ["I08", "TZA"],
  ["ROM", "ROU"],
  ["SRB", "SCG", "SRB"],
  ["TMP", "TLS"],
  ["UAR", "EGY"],
  ["ZAR", "COD"],
];

/** Alpha-3 codes of the Library. `RUS` before 24 December 1991 is the Union, whose seat it was. */
export function undlCodes(participants: readonly Participant[]): CodeList {
  return codeList(
    participants,
    (participant) => (isOrganisation(participant) ? null : participant.participantId),
    OTHERS,
  );
}
