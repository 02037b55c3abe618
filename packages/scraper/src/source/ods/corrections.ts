import type { PrintedCorrection } from "./voting-record.js";

// Names have round brackets of their own: `Iran (Islamic Republic of)`. Some records print no brackets round a correction.
const BRACKETED =
  /\[([^\]]*)\]|\(((?:[^()]|\([^()]*\))*)\)|\b(Subsequently,? the delegations? of [^.[\]]{1,400}?\b(?:intended|would have (?:voted|abstained))\b[^.[\]]{0,200})/g;
const CORRECTION = /^\W*subsequently\b|\bdelegations? of .*\b(?:intended|would have (?:voted|abstained))\b/is;
const INTENTION = [
  "(?:had )?(?:intended (?:not to participate|to (?:vote (?:in favour|against)|abstain))|not intended to participate)",
  "would have (?:voted (?:in favour|against)|abstained)",
].join("|");
// `that, had it been present, it`, and `in favour of the draft resolution had it been present`.
const ABSENT = "had (?:it|they) been present";
const WHERE =
  "(?: (?:from|in the) (?:vote|voting))?(?: (?:of|on) (?:the )?(?:draft|resolution|decision|amendment|motion|paragraph)\\b(?:(?! delegations? of )[^,;[\\]]){0,60}?(?=[,;]|\\.(?!\\d)|$| had (?:it|they) been| (?:and|while) (?:the )?delegations? of ))?";
const CLAUSE = new RegExp(
  `(?:the )?delegations? of ([^[\\]]+?)(?:,? (?:(?:subsequently )?(?:informed|advised|notified) the (?:Secretariat|Committee) )?that(?:, ${ABSENT},)? (?:it|they))? (${INTENTION})${WHERE}(?: ${ABSENT})?`,
  "gi",
);
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
