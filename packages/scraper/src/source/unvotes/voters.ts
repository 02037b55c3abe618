import type { DayInterval, Participant, ParticipantName } from "@depositary/model";
import { codeList, nameList, type Successions, type Voter, voterOf } from "../../votes/code-list.js";
import { nameCheck } from "../../votes/name-check.js";
import type { UnvotesBallot } from "./archive.js";

/** What is wrong with a name and a code that are not of one participant: either can have voted. */
interface Contradiction {
  readonly contradiction: string;
}

const SEATS: Successions = [
  ["RU", "SUN", "RUS"],
  ["YU", "YUG", "SCG", "SRB"],
  ["TW", "CHN"],
];

/**
 * Finds who cast a ballot: by ISO alpha-2 code, or by name where the archive has no code (Yemen Arab Republic, Federal
 * Republic of Germany, Zanzibar). The code of Yugoslavia runs on to 2020 there and means Serbia in the end; Russia's
 * begins in 1946; China's seat has two codes.
 */
export function unvotesVoters(
  participants: readonly Participant[],
  names: readonly ParticipantName[],
): (ballot: UnvotesBallot, day: DayInterval) => Voter | Contradiction {
  const byCode = codeList(participants, ({ iso2 }) => iso2, SEATS);
  const byName = nameList(names);
  const { contradiction } = nameCheck(byCode, names);
  const periods = new Map(participants.map((participant) => [participant.participantId, participant]));
  return ({ code, country }, day) => {
    if (code !== "") {
      const said = contradiction(code, country);
      return said === null ? voterOf(byCode, code, day) : { contradiction: said };
    }
    const voter = voterOf(byName, country, day);
    if ("problem" in voter) return voter;
    const { validFrom = null, validTo = null } = periods.get(voter.participantId) ?? {};
    const span = { participantId: voter.participantId, validFrom, validTo };
    return voterOf(new Map([[country, [span]]]), country, day);
  };
}
