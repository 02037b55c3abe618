import { at } from "../numeric/vector.js";
import { type History, isAtRisk } from "./history.js";

/**
 * The history with `further` consents that are assumed, evenly spread between two ages: of signatories that have not consented by
 * then, and of other States where there are not enough. Which of them does not matter, as no model looks at who a State is.
 */
export function withFurther(history: History, further: number, from: number, to: number): History {
  const open = (isSigned: boolean) =>
    [...history.consented.keys()].filter(
      (state) =>
        isAtRisk(history, state, to) &&
        at(history.entered, state) <= from &&
        at(history.signed, state) <= to === isSigned,
    );
  const consented = history.consented.slice();
  for (const [rank, state] of [...open(true), ...open(false)].slice(0, further).entries())
    consented[state] = from + ((to - from) * (rank + 0.5)) / further;
  return { ...history, consented, consents: consented.filter(Number.isFinite).sort() };
}
