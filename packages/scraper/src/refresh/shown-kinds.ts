import { type ActionEffect, type ActionKind, actionKinds, effectOf } from "@depositary/model";
import { type Heading, meaningOf } from "../source/untc/index.js";

/**
 * Kinds of action that a table with these headings can show. A column for one way to consent answers for all: what was
 * reported as a ratification may be printed as an acceptance.
 */
export function shownKinds(headings: readonly Heading[]): ReadonlySet<ActionKind> {
  const named = headings.flatMap((heading) => heading.labels.map(({ mark }) => meaningOf(heading, mark)));
  const kinds = new Set(named.filter((kind) => kind !== null));
  const effects = new Set<ActionEffect>([...kinds].map(effectOf).filter((effect) => effect !== "none"));
  return new Set(actionKinds.filter((kind) => kinds.has(kind) || effects.has(effectOf(kind))));
}
