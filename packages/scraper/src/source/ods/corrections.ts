import type { PrintedCorrection } from "./voting-record.js";

const BRACKETED = /\[Subsequently, ([^\]]*)\]/g;
const CLAUSE =
  /(?:the )?delegations? of ([^[\]]+?)(?:,? (?:informed|advised|notified) the Secretariat)? that (?:it|they) (had intended (?:not to participate|to (?:vote (?:in favour|against)|abstain)))(?: (?:from|in the) (?:vote|voting))?/g;
const BETWEEN_CLAUSES = /^(?:[\s,;.]|\band\b|\bwhile\b)*$/;

/** The corrections in brackets after a vote, and the brackets whose words are not known. */
export function readCorrections(text: string): {
  readonly corrections: readonly PrintedCorrection[];
  readonly unread: readonly string[];
} {
  const bracketed = [...text.matchAll(BRACKETED)].map(([, words = ""]) => words);
  return {
    corrections: bracketed.flatMap(readClauses),
    unread: bracketed.filter((words) => !BETWEEN_CLAUSES.test(words.replaceAll(CLAUSE, ""))),
  };
}

function readClauses(words: string): readonly PrintedCorrection[] {
  return [...words.matchAll(CLAUSE)].map(([, delegations = "", intention = ""]) => ({
    delegations,
    intention,
  }));
}
