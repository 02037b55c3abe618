import type { VoteReference } from "../../votes/vote-import.js";
import type { SourceRun } from "../refresh-source.js";

/** The facts of the run that the reading of votes needs, as they stand now. */
export async function voteReference({
  facts,
  reference,
}: Pick<SourceRun, "facts" | "reference">): Promise<VoteReference> {
  const { rollCalls, resolutions } = await facts.votes();
  const { participants, names, memberships, exceptions } = reference;
  return {
    participants,
    participantNames: names,
    memberships,
    exceptions,
    sources: facts.sources(),
    rollCalls,
    resolutions,
  };
}
