import { asNamed, asText } from "../decode.js";
import { dataOf } from "../dom/data-of.js";

/** What the page says of its treaty beside the rows of its participants. */
export interface TreatyFacts {
  /** Day of the last evidence. */
  readonly last: string;
  /** Day of opening for signature; null where it is not known. */
  readonly opened: string | null;
  /** Instruments that its entry into force takes; null where none is missing or none is asked for. */
  readonly threshold: number | null;
  /** Day of entry into force, far ahead where it is not in force; null where nothing is known of that. */
  readonly inForceOn: string | null;
  readonly wordsOfStatus: ReadonlyMap<string, string>;
}

export function readFacts(place: HTMLElement): TreatyFacts {
  const { opened, threshold, inForceOn } = place.dataset;
  return {
    last: dataOf(place, "last"),
    opened: opened ?? null,
    threshold: threshold === undefined ? null : Number(threshold),
    inForceOn: inForceOn ?? null,
    wordsOfStatus: asNamed(JSON.parse(dataOf(place, "words")), asText),
  };
}
