import type { PrintedCorrection } from "./voting-record.js";

// Names have round brackets of their own: `Iran (Islamic Republic of)`. Some records print no brackets round a correction.
const BRACKETED =
  /\[([^\]]*)\]|\(((?:[^()]|\([^()]*\))*)\)|\b(Subsequently,? the delegations? of [^.[\]]{1,400}?\bintended\b[^.[\]]{1,200})/g;
const CORRECTION = /^\W*subsequently\b|\bdelegations? of .*\bintended\b/is;
const CLAUSE =
  /(?:the )?delegations? of ([^[\]]+?)(?:,? (?:(?:subsequently )?(?:informed|advised|notified) the (?:Secretariat|Committee) )?that (?:it|they))? ((?:had )?(?:intended (?:not to participate|to (?:vote (?:in favour|against)|abstain))|not intended to participate))(?: (?:from|in the) (?:vote|voting))?/gi;
const BETWEEN_CLAUSES = /^(?:[\s,;.]|\band\b|\bwhile\b|\bsubsequently\b)*$/i;

/** The corrections after a vote, and those whose words are not known. */
export function readCorrections(text: string): {
  readonly corrections: readonly PrintedCorrection[];
  readonly unread: readonly string[];
} {
  const bracketed = [...text.matchAll(BRACKETED)]
    .map(([, square, round, plain]) => square ?? round ?? plain ?? "")
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
