import type { Vote } from "@depositary/model";

const INTENDED =
  /(?:had )?(?:not intended to (participate)|intended (?:not to (participate)|to (?:vote (in favou?r|against|for|yes|no)|(abstain))))|intended vote[^a-z]*(yes|no|abstain)|would have (?:voted (in favour|against)|(abstain)ed)/i;
const VOTES: Readonly<Record<string, Vote>> = {
  "in favour": "yes",
  "in favor": "yes",
  for: "yes",
  yes: "yes",
  against: "no",
  no: "no",
  abstain: "abstain",
  participate: "notVoting",
};

/** The vote that a note says a delegation had intended; null where it says none in words that are known. */
export function intendedVote(note: string): Vote | null {
  const [, ...words] = INTENDED.exec(note) ?? [];
  const word = words.find((found) => found !== undefined);
  return word === undefined ? null : (VOTES[word.toLowerCase()] ?? null);
}
