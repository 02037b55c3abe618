import fc from "fast-check";

/** Where a document is damaged: a place, bytes that are put in there, and how many are taken out. */
export type Damage = readonly (readonly [at: number, insert: Uint8Array, drop: number])[];

/** Damage at up to four places. */
export const damage: fc.Arbitrary<Damage> = fc.array(
  fc.tuple(fc.nat(), fc.uint8Array({ maxLength: 6 }), fc.nat(40)),
  { minLength: 1, maxLength: 4 },
);

/** The document with that damage. */
export function damaged(bytes: Uint8Array, places: Damage): Uint8Array {
  return places.reduce((all, [at, insert, drop]) => {
    const place = at % (all.length + 1);
    return Buffer.concat([all.subarray(0, place), insert, all.subarray(place + drop)]);
  }, bytes);
}
