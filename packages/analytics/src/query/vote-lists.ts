import type { Database } from "../database.js";

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

type Joined = { readonly [List in keyof VoteLists]: string };

/** The full result of every roll call, in the order of their identifiers. */
export async function voteLists(database: Database): Promise<readonly VoteLists[]> {
  // a million codes arrive ten times as fast in a few thousand texts
  const rows = await database.rows<Joined>(`
SELECT roll_call_id, array_to_string(yes_by, ' ') AS yes, array_to_string(no_by, ' ') AS no,
  array_to_string(abstain_by, ' ') AS abstain, array_to_string(not_voting_by, ' ') AS not_voting,
  array_to_string(intended, ' ') AS intended
FROM roll_call ORDER BY roll_call_id`);
  return rows.map(({ rollCallId, yes, no, abstain, notVoting, intended }) => ({
    rollCallId,
    yes: split(yes),
    no: split(no),
    abstain: split(abstain),
    notVoting: split(notVoting),
    intended: split(intended),
  }));
}

function split(codes: string): readonly string[] {
  return codes === "" ? [] : codes.split(" ");
}
