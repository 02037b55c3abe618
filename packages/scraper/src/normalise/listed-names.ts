import type { IsoDate } from "@depositary/model";
import { quoted } from "../one-line.js";
import type { NameResolver } from "./names.js";

/** Participants of a list in its order, and the names that mean none or more than one. */
export interface ListedNames {
  readonly participantIds: readonly string[];
  readonly problems: readonly string[];
}

// `Saint Vincent and the Grenadines` is two pieces; no name on file has more than three.
const PIECES_MAX = 3;
// `United Kingdom of Great Britain and Northern Ireland` has eight words; a list in columns names every member at most.
const WORDS_OF_NAME_MAX = 10;
const WORDS_MAX = 600;

/**
 * The names of a list that was cut at its commas. Pieces that are a name only together are put together; an `and` before the
 * last name parts it from the one before.
 */
export function namesInPieces(pieces: readonly string[], names: NameResolver, on: IsoDate): ListedNames {
  const [last = "", ...before] = [...pieces].reverse();
  const whole = before.reverse().map((text) => ({ text, separator: ", " }));
  const isInColumns = namesWithoutCommas(last, names, on).length > 0;
  const end = isInColumns ? [{ text: last, separator: "" }] : cutAtAnd(last);
  return readNames([...whole, ...(pieces.length === 0 ? [] : end)], names, on);
}

/** The names of a list in a sentence: `Libya, Mali and the Sudan`. */
export function namesInSentence(text: string, names: NameResolver, on: IsoDate): ListedNames {
  return readNames(cutAtAnd(text), names, on);
}

function cutAtAnd(text: string): readonly Piece[] {
  const parts = text.split(/(, and |, | and )/);
  return parts.flatMap((part, at) => (at % 2 === 0 ? [{ text: part, separator: parts[at + 1] ?? "" }] : []));
}

interface Piece {
  readonly text: string;
  /** What stands between it and the next one. */
  readonly separator: string;
}

/** The longest run of pieces that is a name, again and again; a piece that begins none, and is not several names without commas, is a problem. */
function readNames(pieces: readonly Piece[], names: NameResolver, on: IsoDate): ListedNames {
  const participantIds: string[] = [];
  const problems: string[] = [];
  let at = 0;
  while (at < pieces.length) {
    const text = pieces[at]?.text ?? "";
    const found = longestName(pieces, at, names, on);
    const both = found === null ? namesWithoutCommas(text, names, on) : [found.participantId];
    if (both.length === 0) problems.push(problemWith(text, names, on));
    participantIds.push(...both);
    at += found?.length ?? 1;
  }
  return { participantIds, problems };
}

function longestName(pieces: readonly Piece[], at: number, names: NameResolver, on: IsoDate) {
  for (let length = Math.min(PIECES_MAX, pieces.length - at); length > 0; length--) {
    const reading = resolveName(joined(pieces.slice(at, at + length)), names, on);
    if ("participantId" in reading) return { participantId: reading.participantId, length };
  }
  return null;
}

/**
 * The names that a list prints without commas, as one in columns does, where its words can be parted into names in one way alone:
 * `Suriname Swaziland`, `Mali. Malta`. Empty where they cannot.
 */
function namesWithoutCommas(text: string, names: NameResolver, on: IsoDate): readonly string[] {
  const words = wordsOf(text);
  if (words.length > WORDS_MAX) return [];
  const ways: Way[] = [];
  ways[words.length] = { participantIds: [], isOpen: false };
  for (let from = words.length - 1; from >= 0; from--) {
    const found = words.slice(from, from + WORDS_OF_NAME_MAX).flatMap(({ end }, further) => {
      const rest = ways[from + further + 1];
      if (rest === undefined) return [];
      const reading = names.resolveSpaced(text.slice(words[from]?.start, end), on);
      if (!("participantId" in reading)) return [];
      return [{ ...rest, participantIds: [reading.participantId, ...rest.participantIds] }];
    });
    const [first, another] = found;
    if (first !== undefined) ways[from] = { ...first, isOpen: first.isOpen || another !== undefined };
  }
  return ways[0]?.isOpen === false ? ways[0].participantIds : [];
}

/** How the words from one on can be parted into names; open where there is more than one way. */
interface Way {
  readonly participantIds: readonly string[];
  readonly isOpen: boolean;
}

function wordsOf(text: string): readonly { readonly start: number; readonly end: number }[] {
  const gaps = [...text.matchAll(/[.;]?\s+/g)];
  const starts = [0, ...gaps.map(({ index, 0: gap }) => index + gap.length)];
  const ends = [...gaps.map(({ index }) => index), text.length];
  return starts.map((start, at) => ({ start, end: ends[at] ?? text.length }));
}

function joined(pieces: readonly Piece[]): string {
  return pieces.map(({ text, separator }, at) => (at + 1 < pieces.length ? text + separator : text)).join("");
}

/** A sentence has the article that a list leaves out: `the Sudan`. */
function resolveName(name: string, names: NameResolver, on: IsoDate) {
  const reading = names.resolveSpaced(name, on);
  if ("participantId" in reading || !name.startsWith("the ")) return reading;
  return names.resolveSpaced(name.slice(4), on);
}

function problemWith(name: string, names: NameResolver, on: IsoDate): string {
  const reading = resolveName(name, names, on);
  const means = "participantIds" in reading ? ` means ${reading.participantIds.join(" or ")}` : " is unknown";
  return `${quoted(name)}${means} on ${on}`;
}
