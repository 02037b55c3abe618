import { voteReference } from "../../store/vote-reference.js";
import type { VoteReference } from "../../votes/vote-import.js";
import type { SourceRun } from "../refresh-source.js";

/** The facts of the run that the reading of votes needs, as they stand now. */
export async function voteReferenceOf({
  facts,
  reference,
}: Pick<SourceRun, "facts" | "reference">): Promise<VoteReference> {
  return voteReference(reference, facts.sources(), await facts.votes());
}
