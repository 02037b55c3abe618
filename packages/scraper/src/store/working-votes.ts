import { resolutionTable, rollCallTable } from "@depositary/model";
import { checkWritable } from "../normalise/writable.js";
import type { VoteFacts } from "./facts.js";
import { newOf, unlessEqual } from "./same-rows.js";

/** Votes before and after a run. */
export interface VoteChange {
  readonly before: VoteFacts;
  readonly after: VoteFacts;
}

/** The votes of a run: read when a source asks for them, and kept until the caller writes `change()`. */
export interface WorkingVotes {
  now(): Promise<VoteFacts>;
  /**
   * Takes what is on file afterwards. Returns whether it is anything else than before. Throws NormaliseError, with nothing
   * taken, for what cannot stand in the record.
   */
  take(votes: VoteFacts): Promise<boolean>;
  /** Null where nobody asked for the votes. */
  change(): VoteChange | null;
}

/** The votes of a run; `read` is called once at most. */
export function createWorkingVotes(read: () => Promise<VoteFacts>): WorkingVotes {
  let reading: Promise<VoteFacts> | null = null;
  let change: VoteChange | null = null;
  const now = async () => {
    reading ??= read();
    const before = await reading;
    change ??= { before, after: before };
    return change.after;
  };
  return {
    now,
    async take(votes) {
      const held = await now();
      const after = {
        rollCalls: unlessEqual(held.rollCalls, votes.rollCalls, ({ rollCallId }) => rollCallId),
        resolutions: unlessEqual(held.resolutions, votes.resolutions, ({ symbol }) => symbol),
      };
      if (after.rollCalls === held.rollCalls && after.resolutions === held.resolutions) return false;
      checkWritable("votes", rollCallTable, newOf(held.rollCalls, after.rollCalls));
      checkWritable("votes", resolutionTable, newOf(held.resolutions, after.resolutions));
      change = { before: change?.before ?? held, after };
      return true;
    },
    change: () => change,
  };
}
