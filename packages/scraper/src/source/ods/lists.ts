import type { PrintedLists } from "./voting-record.js";

const LISTS =
  /^In favou?r ?:(?<inFavour>.*?)(?:\bAgainst ?:(?<against>.*?))?(?:\bAbst(?:aining|entions) ?:(?<abstaining>.*))?$/s;
const NAMES = ["inFavour", "against", "abstaining"] as const;

/** The three lists of a vote, and what follows the last one. */
export interface ReadLists {
  readonly lists: PrintedLists;
  readonly rest: string;
}

/**
 * Reads the lists at the beginning of a text, `In favour: … Against: … Abstaining: …`; a list in which nobody would stand may
 * be left out. `lengthOfLast` tells where the last one ends. A problem in words where that is not known.
 */
export function readLists(
  text: string,
  lengthOfLast: (text: string) => number | null,
): ReadLists | { readonly problem: string } {
  const { groups = {} } = LISTS.exec(text) ?? {};
  const last = NAMES.findLast((name) => groups[name] !== undefined) ?? "inFavour";
  const from = groups[last] ?? "";
  const length = lengthOfLast(from);
  if (length === null) return { problem: "where the last list ends is not understood" };
  const namesOf = (name: keyof PrintedLists) =>
    pieces(name === last ? from.slice(0, length) : (groups[name] ?? "None"));
  const lists = {
    inFavour: namesOf("inFavour"),
    against: namesOf("against"),
    abstaining: namesOf("abstaining"),
  };
  const empty = NAMES.find((name) => lists[name].includes(""));
  if (empty !== undefined) return { problem: `the list ${empty} has an empty name` };
  return { lists, rest: from.slice(length) };
}

// A note in brackets is no name. After a list's full stop can stand the number of a footnote (`.4`, `. 11/`), and that
// of the paragraph that tells the outcome.
const END = /(?:;|\.(?:\d{0,2}|\s*\d{1,2}\/)(?:\s+\d{1,3}\.)?|\s\d{1,3}\.)$/;

function pieces(list: string): readonly string[] {
  const text = list
    .replaceAll(/\[[^\]]*\]/g, " ")
    .trim()
    .replace(END, "");
  return /^none$/i.test(text) ? [] : text.split(",").map((piece) => piece.trim());
}
