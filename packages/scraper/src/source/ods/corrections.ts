import type { PrintedCorrection } from "./voting-record.js";

const TOLD = "(?:informed|advised|notified) the (?:Secretariat|Committee)";
const LATER = "(?:subsequently|later)";
const ASIDE = "\\b(?:intended|would have (?:voted|abstained))\\b";
// Names have round brackets of their own: `Iran (Islamic Republic of)`. Some records print no brackets round a correction.
const BRACKETED = new RegExp(
  [
    String.raw`\[([^\]]*)(?:\]|$)`,
    String.raw`\(((?:[^()]|\([^()]*\))*)\)`,
    String.raw`\b(Subsequently,? the delegations? of [^.[\]]{1,400}?${ASIDE}[^.[\]]{0,200})`,
    String.raw`\b([Tt]he delegations? of [^.[\]]{1,400}? ${LATER} (?:${TOLD}\b|indicated that\b[^.[\]]{0,60}?${ASIDE})[^.[\]]{0,300})`,
  ].join("|"),
  "g",
);
const CORRECTION = new RegExp(
  String.raw`^\W*subsequently\b|\b${LATER} ${TOLD}\b|\b(?:asked|requested) the Secretariat\b|\bdelegations? of .*${ASIDE}`,
  "is",
);
const INTENTION = [
  "(?:had )?(?:intended (?:not to participate|to (?:vote (?:in favou?r|against)|abstain))|not intended to participate)",
  "would have (?:voted (?:in favou?r|against)|abstained)",
].join("|");
// `that, had it been present, it`, and `in favour of the draft resolution had it been present`.
const ABSENT = "had (?:it|they) been present";
const THAT = `that(?:, ${ABSENT},)? `;
const WHERE =
  "(?: (?:from|in the) (?:vote|voting))?(?: (?:of|on) (?:the )?(?:draft|resolution|decision|amendment|motion|paragraph)\\b(?:(?! delegations? of )[^,;[\\]]){0,60}?(?=[,;]|\\.(?!\\d)|$| had (?:it|they) been| (?:and|while) (?:the )?delegations? of ))?";
const CLAUSE = new RegExp(
  `(?:the )?delegations? of ([^[\\]]+?)(?:,? (?:(?:${LATER} )?(?:${TOLD}|indicated) (?:${THAT})?|${THAT})(?:it|they))? (${INTENTION})${WHERE}(?: ${ABSENT})?`,
  "gi",
);
const BETWEEN_CLAUSES = /^(?:[\s,;.]|\band\b|\bwhile\b|\bsubsequently\b|\blater\b)*$/i;

/** The corrections after a vote, and those whose words are not known. */
export function readCorrections(text: string): {
  readonly corrections: readonly PrintedCorrection[];
  readonly unread: readonly string[];
} {
  const bracketed = [...text.matchAll(BRACKETED)]
    .map(([, ...groups]) => groups.find((words) => words !== undefined) ?? "")
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
