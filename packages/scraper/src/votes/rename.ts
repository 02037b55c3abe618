import type { Disagreement } from "@depositary/model";

/** Identifiers of roll calls that have become others: the old one, then the new one. */
export type Renames = ReadonlyMap<string, string>;

/** Words in small letters with hyphens between them, as identifiers of disagreements begin with that of their roll call. */
export function hyphenated(...words: readonly string[]): string {
  return words
    .join("-")
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, "-");
}

/** Disagreements about roll calls under the new identifiers of these. Texts of reasons stay as they were written. */
export function renameDisagreements(
  rows: readonly Disagreement[],
  renames: Renames,
): readonly Disagreement[] {
  return renames.size === 0 ? rows : rows.map((row) => renameDisagreement(row, renames));
}

function renameDisagreement(row: Disagreement, renames: Renames): Disagreement {
  const [field = "", before = ""] = row.field.split(" of ");
  const after = renames.get(before);
  if (after === undefined) return row;
  const rest = row.disagreementId.slice(hyphenated(before).length);
  return { ...row, field: `${field} of ${after}`, disagreementId: `${hyphenated(after)}${rest}` };
}
