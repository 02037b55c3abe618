import type { Point } from "../../src/chart/curve-points.js";
import { asList, asNull, asNumber, asPlaces, asText } from "../decode.js";
import type { Measure } from "./choice.js";

/** A treaty that can be compared: its steps of each measure, in days since its opening. */
export interface Treaty extends Readonly<Record<Measure, readonly Point[]>> {
  readonly id: string;
  readonly name: string;
  /** Instruments that its entry into force takes; null where the clause asks for something else, or is not on file. */
  readonly threshold: number | null;
  /** Days from opening to the last evidence. */
  readonly evidenceDays: number;
}

/** Treaties as the site has packed them, by number, in its order. */
export function readTreaties(packed: unknown): ReadonlyMap<string, Treaty> {
  const treaties = asList(packed, readTreaty);
  return new Map(treaties.map((treaty) => [treaty.id, treaty]));
}

function readTreaty(packed: unknown): Treaty {
  const [id, name, threshold, evidenceDays, signatures, instruments] = asPlaces(packed);
  return {
    id: asText(id),
    name: asText(name),
    threshold: asNull(threshold, asNumber),
    evidenceDays: asNumber(evidenceDays),
    signatures: unpacked(asList(signatures, asNumber)),
    instruments: unpacked(asList(instruments, asNumber)),
  };
}

/** Steps from pairs of days and participants since the step before; the first is that nobody has acted on the day of opening. */
function unpacked(differences: readonly number[]): readonly Point[] {
  const steps = [{ days: 0, participants: 0 }];
  let [days, participants] = [0, 0];
  for (let at = 0; at < differences.length; at += 2) {
    days += differences[at] ?? 0;
    participants += differences[at + 1] ?? 0;
    steps.push({ days, participants });
  }
  return steps;
}

/** The treaty that is meant by a name with its number, by a number, or else by a part of a name, whatever its capitals. */
export function findTreaty(treaties: Iterable<Treaty>, words: string): Treaty | undefined {
  const asked = words.trim().toLowerCase();
  if (asked === "") return undefined;
  const all = [...treaties];
  return (
    all.find((treaty) => fullName(treaty).toLowerCase() === asked || treaty.id.toLowerCase() === asked) ??
    all.find(({ name }) => name.toLowerCase().includes(asked))
  );
}

export function fullName({ id, name }: Treaty): string {
  return `${name} (${id})`;
}
