import type { PrintedLists } from "./voting-record.js";

const LISTS = /^In favour ?:(.*?)\bAgainst ?:(.*?)\bAbstaining ?:(.*)$/s;

/** The three lists of a vote, and what follows the last one. */
export interface ReadLists {
  readonly lists: PrintedLists;
  readonly rest: string;
}

/**
 * Reads the lists at the beginning of a text, `In favour: … Against: … Abstaining: …`; `lengthOfLast` tells where the last
 * one ends. A problem in words where they are not there or the end is not known.
 */
export function readLists(
  text: string,
  lengthOfLast: (text: string) => number | null,
): ReadLists | { readonly problem: string } {
  const [match, inFavour = "", against = "", after = ""] = LISTS.exec(text) ?? [];
  if (match === undefined) return { problem: "In favour: without Against: and Abstaining: after it" };
  const length = lengthOfLast(after);
  if (length === null) return { problem: "where the list Abstaining: ends is not understood" };
  const lists = {
    inFavour: pieces(inFavour),
    against: pieces(against),
    abstaining: pieces(after.slice(0, length)),
  };
  const empty = Object.entries(lists).find(([, names]) => names.includes(""));
  if (empty !== undefined) return { problem: `the list ${empty[0]} has an empty name` };
  return { lists, rest: after.slice(length) };
}

/** At the end of a list a footnote can be stuck to its full stop. */
function pieces(list: string): readonly string[] {
  const text = list.trim().replace(/;$|\.\d{0,2}$/, "");
  return text === "None" ? [] : text.split(",").map((piece) => piece.trim());
}
