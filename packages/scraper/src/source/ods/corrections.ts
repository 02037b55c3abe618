import type { PrintedCorrection } from "./voting-record.js";

// Names have round brackets of their own: `Iran (Islamic Republic of)`.
const BRACKETED = /\[([^\]]*)\]|\(((?:[^()]|\([^()]*\))*)\)/g;
const CORRECTION = /^\W*subsequently\b|\bdelegations? of .*\bintended\b/is;
const CLAUSE =
  /(?:the )?delegations? of ([^[\]]+?)(?:,? (?:(?:subsequently )?(?:informed|advised|notified) the (?:Secretariat|Committee) )?that (?:it|they))? ((?:had )?(?:intended (?:not to participate|to (?:vote (?:in favour|against)|abstain))|not intended to participate))(?: (?:from|in the) (?:vote|voting))?/gi;
const BETWEEN_CLAUSES = /^(?:[\s,;.]|\band\b|\bwhile\b|\bsubsequently\b)*$/i;

/** The corrections in brackets after a vote, and the brackets whose words are not known. */
export function readCorrections(text: string): {
  readonly corrections: readonly PrintedCorrection[];
  readonly unread: readonly string[];
} {
  const bracketed = [...text.matchAll(BRACKETED)]
    .map(([, square, round]) => square ?? round ?? "")
    .filter((words) => CORRECTION.test(words));
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
