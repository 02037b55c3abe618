import { groupBy, type ParticipantName } from "@depositary/model";
import { quoted } from "../one-line.js";
import { oneSpelling } from "../one-spelling.js";
import type { CodeList } from "./code-list.js";

/** What the names on file say of a name that a source prints beside a code. */
export interface NameCheck {
  isKnown(name: string): boolean;
  /** Why the two cannot be of one participant; null where they can, or one of them is not on file. */
  contradiction(code: string, name: string): string | null;
}

/** Compares them on all days: sources print the later name of a State beside its earlier votes, and the earlier beside later ones. */
export function nameCheck(codes: CodeList, names: readonly ParticipantName[]): NameCheck {
  const bearersOf = groupBy(names, ({ name }) => oneSpelling(name));
  // an archive has some two hundred pairs in a million rows
  const said = new Map<string, string | null>();
  const compare = (code: string, name: string) => {
    const meant = idsOf(bearersOf.get(oneSpelling(name)));
    const coded = idsOf(codes.get(code));
    if (meant.length === 0 || coded.length === 0 || meant.some((id) => coded.includes(id))) return null;
    return `the name ${quoted(name)} means ${meant.join(" or ")}, the code ${quoted(code)} ${coded.join(" or ")}`;
  };
  return {
    isKnown: (name) => bearersOf.has(oneSpelling(name)),
    contradiction(code, name) {
      const pair = `${code}\n${name}`;
      const known = said.get(pair);
      if (known !== undefined) return known;
      const found = compare(code, name);
      said.set(pair, found);
      return found;
    },
  };
}

function idsOf(bearers: readonly { readonly participantId: string }[] = []): readonly string[] {
  return [...new Set(bearers.map(({ participantId }) => participantId))].sort();
}
