import { groupBy, type IsoDate, type ParticipantName } from "@depositary/model";
import { oneSpelling } from "../one-spelling.js";

/** The participant that a printed name means on a day, or why it means none. */
export type NameReading =
  | { readonly participantId: string }
  | { readonly reason: "unknown" }
  | { readonly reason: "ambiguous"; readonly participantIds: readonly string[] };

export interface NameResolver {
  /** Reads a name as printed, brackets and footnotes taken off, in a document of the day `on`. */
  resolve(printed: string, on: IsoDate): NameReading;
  /** The same of text in which a blank may stand anywhere, as in that of a PDF: `Kuw ait`. */
  resolveSpaced(printed: string, on: IsoDate): NameReading;
}

/**
 * Looks names up in `data/reference/participant-names.csv`: no spelling is guessed, only apostrophes, hyphens and white
 * space are equal.
 */
export function createNameResolver(names: readonly ParticipantName[]): NameResolver {
  return { resolve: resolverBy(names, oneSpelling), resolveSpaced: resolverBy(names, lettersOf) };
}

function resolverBy(
  names: readonly ParticipantName[],
  spellingOf: (name: string) => string,
): NameResolver["resolve"] {
  const bySpelling = groupBy(names, ({ name }) => spellingOf(name));
  const byPrinted = new Map<string, readonly ParticipantName[]>();
  return (printed, on) => {
    const spelt = byPrinted.get(printed) ?? bySpelling.get(spellingOf(printed)) ?? [];
    if (spelt.length > 0) byPrinted.set(printed, spelt);
    return meaningOf(spelt, on);
  };
}

function meaningOf(spelt: readonly ParticipantName[], on: IsoDate): NameReading {
  const meant = spelt.filter((name) => isValidOn(name, on));
  const [first] = meant;
  if (first === undefined) return { reason: "unknown" };
  const { participantId } = first;
  return meant.every((one) => one.participantId === participantId)
    ? { participantId }
    : { reason: "ambiguous", participantIds: [...new Set(meant.map((one) => one.participantId))].sort() };
}

function lettersOf(name: string): string {
  return oneSpelling(name).replaceAll(" ", "");
}

function isValidOn({ validFrom, validTo }: ParticipantName, on: IsoDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo);
}
