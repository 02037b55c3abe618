import { kind, type RowOfShape } from "@depositary/model";
import { keyedRows } from "./keyed-rows.js";

/** Who voted how in a roll call: codes of participants in code-unit order. */
export interface VoteLists {
  readonly rollCallId: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly abstain: readonly string[];
  readonly notVoting: readonly string[];
  /** `CODE:vote` of delegations that later said what they had intended. */
  readonly intended: readonly string[];
}

/** The same as it is asked for: each list one text with blanks between its codes, since a million codes are read ten times as slowly. */
export type JoinedVotes = RowOfShape<typeof joinedVotesShape>;

const joinedVotesShape = {
  rollCallId: kind.text,
  yes: kind.text,
  no: kind.text,
  abstain: kind.text,
  notVoting: kind.text,
  intended: kind.text,
};

/** The full result of every roll call, in the order of their identifiers. */
export const joinedVotes = keyedRows(
  joinedVotesShape,
  ["rollCallId"],
  `
SELECT roll_call_id, array_to_string(yes_by, ' ') AS yes, array_to_string(no_by, ' ') AS no,
  array_to_string(abstain_by, ' ') AS abstain, array_to_string(not_voting_by, ' ') AS not_voting,
  array_to_string(intended, ' ') AS intended
FROM roll_call ORDER BY roll_call_id`,
);

/** The same with each list taken apart at its blanks. */
export function splitVotes({ rollCallId, yes, no, abstain, notVoting, intended }: JoinedVotes): VoteLists {
  return {
    rollCallId,
    yes: split(yes),
    no: split(no),
    abstain: split(abstain),
    notVoting: split(notVoting),
    intended: split(intended),
  };
}

function split(codes: string): readonly string[] {
  return codes === "" ? [] : codes.split(" ");
}
