import { type Disagreement, type Source, sourceRollCallId } from "@depositary/model";
import { type FiledVote, fileVotes } from "../../votes/file-votes.js";
import { membersByDay } from "../../votes/membership.js";
import { outsiders } from "../../votes/outsiders.js";
import type { RecordedVote } from "../../votes/recorded-vote.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import type { VoteImport, VoteReference } from "../../votes/vote-import.js";
import { DATA_CITATION } from "../unvotes/lineage.js";
import { collectVoeten, type VoetenVote } from "./collect.js";
import { ownDisagreements, type TwiceTold } from "./own-disagreements.js";

const VOETEN_SOURCE: Source = {
  sourceId: "voeten-ga-votes-2024",
  publisher: "Erik Voeten, Harvard Dataverse",
  title:
    "Recorded votes of the General Assembly to June 2024; lists of 73/187 and 74/247 read there, names of members from a UN list. Every public release is of this one lineage",
  url: null,
  citation: `${DATA_CITATION}; data in github.com/svmiller/fpsim@87d29f4`,
  retrievedAt: null,
  asAt: null,
  sha256: null,
  grade: "secondary",
  licence: "none in the repository; package GPL (>= 2); citation asked for",
};

// Its makers dropped the Soviet republics until 1991: nothing is known of them there, and they were members.
const LEFT_OUT_UNTIL = "1990-12-31";
const LEFT_OUT = ["BLR", "UKR"];

/**
 * The roll calls of Voeten's continuation to June 2024. `resid` is no symbol, so that roll calls after January 2020 have none
 * and their kind is unknown; earlier ones merge with those of the same lineage on file. Import `unvotes` first.
 * Throws ParseError where a line is not understood.
 */
export async function importVoeten(files: StreamedFiles, reference: VoteReference): Promise<VoteImport> {
  const members = membersByDay(reference.memberships);
  const { votes: collected, rowsRead, refused } = await collectVoeten(files, reference.participants);
  const votes = collected.map(recordVote);
  const sources = [...reference.sources, VOETEN_SOURCE];
  const filed = fileVotes(votes, reference.rollCalls, members, sources);
  const merged = filed.outcomes.reduce(
    (sum, { vote: { ballots, repeated }, isMerged }) => sum + repeated.length + (isMerged ? ballots.size : 0),
    0,
  );
  return {
    rollCalls: filed.rollCalls,
    resolutions: reference.resolutions,
    sources: [VOETEN_SOURCE],
    disagreements: [...filed.disagreements, ...filed.outcomes.flatMap(twiceTold)],
    renames: filed.renames,
    ledger: { read: rowsRead, imported: rowsRead - merged - refused.length, merged, refused },
    remarks: outsiders(votes, members),
  };
}

type TwiceToldVote = RecordedVote & TwiceTold;

function twiceTold({ vote, rollCallId }: FiledVote<TwiceToldVote>): readonly Disagreement[] {
  const known = " They are always rows of the last three names of the alphabet.";
  return ownDisagreements(vote, rollCallId, VOETEN_SOURCE.sourceId, known);
}

function recordVote(collected: VoetenVote): TwiceToldVote {
  const { resid, date, session, day, ballots, otherDays, repeated } = collected;
  return {
    resid,
    date,
    otherDays,
    repeated,
    name: `voeten resid ${resid}`,
    plainId: sourceRollCallId({ body: "GA", session }, "voeten", resid),
    body: "GA",
    session,
    day,
    symbol: null,
    symbolId: null,
    kind: "unknown",
    ballots,
    leftOut: day.notBefore <= LEFT_OUT_UNTIL ? LEFT_OUT : [],
    listsEveryMember: false,
    printed: null,
    intended: [],
    sourceId: VOETEN_SOURCE.sourceId,
  };
}
