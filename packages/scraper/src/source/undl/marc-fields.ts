import type { MarcRecord } from "./marc-record.js";
import { recordIdOf } from "./vote-record.js";

const CONTROLS: ReadonlySet<string> = new Set(["000", "001", "003", "005", "008"]);

/** Subfields of the fields that are read, by tag. */
const READ: ReadonlyMap<string, string> = new Map([
  ["089", "ab"],
  ["245", "abc"],
  ["269", "a"],
  ["590", "a"],
  ["591", "a"],
  ["791", "abcz"],
  ["793", "av"],
  ["952", "a"],
  ["967", "abcde"],
  ["968", "abcde"],
  ["969", "abcde"],
  ["991", "0abcdz"],
  ["992", "a"],
  ["993", "a"],
  ["996", "abcdef"],
]);

/** Fields of the catalogue that say nothing of a vote. */
const OTHER: ReadonlySet<string> = new Set(
  "029 035 039 040 041 049 091 099 191 260 300 500 515 596 610 630 650 710 856 930 980 981 989 999".split(
    " ",
  ),
);

/**
 * Fields (`962`) and subfields of fields that are read (`967 f`) that no voting record had before, each with the first record
 * that has it. Sorted.
 */
export function unknownFields(records: readonly MarcRecord[]): readonly string[] {
  const first = new Map<string, string>();
  for (const record of records)
    for (const what of unknownIn(record))
      if (!first.has(what)) first.set(what, recordIdOf(record) ?? "without a number");
  return [...first].map(([what, recordId]) => `${what} (record ${recordId})`).sort();
}

function unknownIn({ controls, fields }: MarcRecord): readonly string[] {
  return [
    ...controls.flatMap(({ tag }) => (CONTROLS.has(tag) ? [] : [tag])),
    ...fields.flatMap(({ tag, subfields }) => {
      const known = READ.get(tag);
      if (known === undefined) return OTHER.has(tag) ? [] : [tag];
      return subfields.flatMap(({ code }) => (known.includes(code) ? [] : [`${tag} ${code}`]));
    }),
  ];
}
