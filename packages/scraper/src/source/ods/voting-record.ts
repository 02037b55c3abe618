/** What a meeting record or a committee's report says of voting, as printed: no name is looked up, no list counted. */
export interface VotingRecord {
  readonly symbol: string;
  /** Day of a plenary meeting, `19 December 2023`; null in the report of a committee, where each vote has its day. */
  readonly heldOn: string | null;
  readonly votes: readonly PrintedVote[];
  /** Adoptions without a vote whose resolution or decision is numbered. */
  readonly adoptions: readonly PrintedAdoption[];
  /** Votes that are not understood: the others stand. */
  readonly refused: readonly RefusedVote[];
}

export interface PrintedVote {
  /** Which one it is in its document, from 1. */
  readonly number: number;
  readonly isOfCommittee: boolean;
  /** `6 November 2023`, in a committee's report `6 November` too. */
  readonly takenOn: string;
  readonly matter: VotedMatter;
  /** The sentence that says what was decided, up to its tally: `Draft resolution VII was adopted`. */
  readonly sentence: string;
  /** Symbol of the draft, where the sentence names it: `A/C.3/78/L.41`. */
  readonly draft: string | null;
  /** `resolution 78/202`, `decision 78/508`. */
  readonly decision: string | null;
  /** Title of the draft as last announced before the vote. */
  readonly title: string | null;
  readonly lists: PrintedLists;
  readonly tally: PrintedTally;
  readonly corrections: readonly PrintedCorrection[];
}

/** What was voted on; unknown where the sentence leaves it open. */
export type VotedMatter = "whole" | "paragraph" | "amendment" | "motion" | "unknown";

/** Each list cut at its commas: a name that holds a comma is in several pieces. `None` is an empty list. */
export interface PrintedLists {
  readonly inFavour: readonly string[];
  readonly against: readonly string[];
  readonly abstaining: readonly string[];
}

/** Numbers as printed, `125`, `none`, `no`; abstentions null where the sentence names none. */
export interface PrintedTally {
  readonly inFavour: string;
  readonly against: string;
  readonly abstaining: string | null;
}

/** What delegations said afterwards that they had intended; the tally is unchanged. */
export interface PrintedCorrection {
  /** `Nauru`, `Libya, Mali and the Sudan`. */
  readonly delegations: string;
  /** `had intended to vote against`. */
  readonly intention: string;
}

export interface PrintedAdoption {
  readonly decision: string;
  readonly title: string | null;
}

export interface RefusedVote {
  /** Which vote: its number in the document and the words by which a reader finds it. */
  readonly place: string;
  readonly reason: string;
}
