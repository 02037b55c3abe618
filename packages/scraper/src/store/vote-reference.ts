import type { Source } from "@depositary/model";
import type { VoteReference } from "../votes/vote-import.js";
import type { ReferenceFacts, VoteFacts } from "./facts.js";

/** What the reading of votes needs of the facts kept by hand, beside the sources and votes on file. */
export function voteReference(
  { participants, names, memberships, exceptions }: ReferenceFacts,
  sources: readonly Source[],
  { rollCalls, resolutions }: VoteFacts,
): VoteReference {
  return { participants, participantNames: names, memberships, exceptions, sources, rollCalls, resolutions };
}
