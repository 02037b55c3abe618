import { asList, asPlaces, asText } from "../decode.js";
import { fold } from "../fold.js";

/** A page that can be found. */
export interface SearchEntry {
  readonly label: string;
  /** From the root of the site. */
  readonly path: string;
  /** All words by which it is found, folded. */
  readonly text: string;
}

/** The index as the site has it: label, path and other words of each page. */
export function readEntries(index: unknown): readonly SearchEntry[] {
  return asList(index, (entry) => {
    const [label, path, words] = asPlaces(entry);
    return { label: asText(label), path: asText(path), text: fold(`${asText(label)} ${asText(words)}`) };
  });
}

/** Every word must occur; what begins with the first word comes first, then what has it whole, then at the start of a word. */
export function findEntries(entries: readonly SearchEntry[], query: string): readonly SearchEntry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const ranks = [
    (text: string) => text.startsWith(first),
    (text: string) => `${text} `.includes(` ${first} `),
    (text: string) => text.includes(` ${first}`),
    () => true,
  ];
  const rank = ({ text }: SearchEntry) => ranks.findIndex((holds) => holds(text));
  return entries
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .toSorted((a, b) => rank(a) - rank(b));
}
