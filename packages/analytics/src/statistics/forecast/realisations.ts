import { type Act, historyOf, type States, type Subject } from "./acts.js";
import type { History } from "./history.js";

const NODES = 8;
const GOLDEN = 0.6180339887498949;

/**
 * Histories of a treaty that differ in the days that are not known, each equally likely: such a day may be any of its interval. One
 * history where all are known. The positions follow a lattice, so that they are the same whenever they are asked for.
 */
export function realisationsOf(subject: Subject, acts: readonly Act[], states: States): readonly History[] {
  const uncertain = acts
    .filter(({ notBefore, notAfter }) => notBefore !== notAfter)
    .map(({ actionId }) => actionId)
    .sort();
  if (uncertain.length === 0) return [historyOf(subject, acts, states)];
  const rank = new Map(uncertain.map((actionId, index) => [actionId, index]));
  return Array.from({ length: NODES }, (_, node) =>
    historyOf(subject, acts, states, ({ actionId, notBefore, notAfter }) => {
      const place = ((node + 0.5) / NODES + (rank.get(actionId) ?? 0) * GOLDEN) % 1;
      return notBefore + Math.floor(place * (notAfter - notBefore + 1));
    }),
  );
}
