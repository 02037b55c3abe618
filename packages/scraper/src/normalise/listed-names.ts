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

/**
 * The names of a list that was cut at its commas. Pieces that are a name only together are put together; an `and` before the
 * last name parts it from the one before.
 */
export function namesInPieces(pieces: readonly string[], names: NameResolver, on: IsoDate): ListedNames {
  const [last = "", ...before] = [...pieces].reverse();
  const whole = before.reverse().map((text) => ({ text, separator: ", " }));
  return readNames([...whole, ...(pieces.length === 0 ? [] : cutAtAnd(last))], names, on);
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

/**
 * The longest run of pieces that is a name, again and again; a piece that begins none, and is not two names without a
 * comma, is a problem.
 */
function readNames(pieces: readonly Piece[], names: NameResolver, on: IsoDate): ListedNames {
  const participantIds: string[] = [];
  const problems: string[] = [];
  let at = 0;
  while (at < pieces.length) {
    const text = pieces[at]?.text ?? "";
    const found = longestName(pieces, at, names, on);
    const both = found === null ? twoNames(text, names, on) : [found.participantId];
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
 * `Suriname Swaziland`, `Mali. Malta`: the names that a list prints without a comma, where there is one place alone
 * between two names.
 */
function twoNames(text: string, names: NameResolver, on: IsoDate): readonly string[] {
  const pairs = [...text.matchAll(/[.;]?\s+/g)].flatMap(({ index, 0: gap }) => {
    const [one, other] = [text.slice(0, index), text.slice(index + gap.length)].map((name) =>
      names.resolveSpaced(name, on),
    );
    if (one === undefined || other === undefined) return [];
    return "participantId" in one && "participantId" in other
      ? [[one.participantId, other.participantId]]
      : [];
  });
  return pairs.length === 1 ? (pairs[0] ?? []) : [];
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
