import { explanationsOf } from "../../explanation.js";
import type { Snapshot } from "../../fetch/snapshot.js";
import { documentSource } from "../../normalise/ods/source.js";
import { normaliseVoting } from "../../normalise/ods/votes.js";
import { votingDay } from "../../normalise/ods/voting-day.js";
import { sessionOf, type VotingRecord } from "../../source/ods/index.js";
import { fileResolutions } from "../../source/undl/resolutions.js";
import { fileVotes } from "../../votes/file-votes.js";
import { membersByDay } from "../../votes/membership.js";
import type { DocumentOutcome, OutcomeOf } from "../outcome.js";
import type { SourceRun } from "../refresh-source.js";
import { describeVotes } from "../vote-news.js";

/**
 * Takes the votes of a document into the facts of the run, those on file merged: what delegations had intended stands beside
 * what they voted. A vote that is not understood is refused with its reason, unless an exception explains it, and the others
 * are taken; refused is the document where that is every one.
 */
export async function takeVoting(
  of: OutcomeOf,
  record: VotingRecord,
  { sidecar }: Snapshot,
  url: string,
  { facts, reference, names }: SourceRun,
): Promise<DocumentOutcome> {
  const { symbol, heldOn } = record;
  const held = await facts.votes();
  const asAt = heldOn === null ? null : votingDay(heldOn, sessionOf(symbol));
  const source = documentSource(symbol, url, sidecar, asAt);
  const members = membersByDay(reference.memberships);
  const voting = normaliseVoting(record, { names, members, sourceId: source.sourceId });
  const cited = [...facts.sources(), source];
  const filed = fileVotes(voting.votes, held.rollCalls, members, cited);
  const isNews = await facts.takeVotes({
    rollCalls: filed.rollCalls,
    resolutions: fileResolutions(voting.resolutions, held.resolutions, cited),
    sources: [source],
    disagreements: filed.disagreements,
    renames: filed.renames,
  });
  const merged = filed.outcomes.filter(({ isMerged }) => isMerged).length;
  const [taken, refused] = [voting.votes.length, voting.refused.length];
  const explanationOf = explanationsOf("ods", reference.exceptions);
  const unexplained = voting.refused.filter(
    ({ place, reason }) => explanationOf({ file: symbol, found: place, reason }) === null,
  );
  return {
    ...of,
    state: taken === 0 && unexplained.length > 0 ? "refused" : isNews ? "changed" : "unchanged",
    reasons: unexplained.map(({ place, reason }) => `${place}: ${reason}`),
    balance: { read: taken + refused, imported: taken - merged, merged, refused },
    explained: refused - unexplained.length,
    changes: [],
    news: describeVotes(of, held, await facts.votes(), filed.renames),
  };
}
