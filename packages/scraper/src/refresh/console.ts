import { printable } from "../printable.js";
import type { RefreshEvent } from "./event.js";
import {
  describeBalance,
  describeDrift,
  describeFailure,
  describeLists,
  describeRemarks,
  describeSourceFailure,
} from "./messages.js";
import type { DocumentOutcome, SourceOutcome } from "./outcome.js";
import { createProgress } from "./progress.js";

/** Where a run is told of: standard error, a terminal or not. */
export interface ConsoleEffects {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Milliseconds from any fixed moment, never going back. */
  readonly elapsedMs: () => number;
}

/** Lines with the same reason before the rest of them is counted. */
const ALIKE_MAX = 3;

/**
 * Tells people of a run: what was not taken as it happens, a balance for each source, and how far it is. On a terminal one
 * line moves; elsewhere a line per minute at most says so.
 */
export function createConsole(effects: ConsoleEffects): (event: RefreshEvent) => void {
  const progress = createProgress(effects);
  const line = (text: string) => {
    progress.clear();
    effects.write(`${printable(text)}\n`);
  };
  let alike = new Map<string, number>();
  const tellOfDocument = (outcome: DocumentOutcome) => {
    const told = outcome.reasons.map((reason) => {
      const count = (alike.get(reason) ?? 0) + 1;
      alike.set(reason, count);
      return count <= ALIKE_MAX;
    });
    for (const [i, text] of describeFailure(outcome).entries()) if (told[i]) line(text);
    for (const text of [...describeRemarks(outcome), ...describeDrift(outcome)]) line(text);
  };
  const tellOfSource = (outcome: SourceOutcome) => {
    for (const [reason, count] of alike)
      if (count > ALIKE_MAX) line(`${outcome.source}: ${count - ALIKE_MAX} more documents: ${reason}`);
    alike = new Map();
    for (const text of describeSourceFailure(outcome)) line(text);
    for (const text of describeLists(outcome)) line(text);
    line(describeBalance(outcome));
  };
  return (event) => {
    if (event.kind === "progress") progress.show(event);
    else if (event.kind === "document") tellOfDocument(event.outcome);
    else tellOfSource(event.outcome);
  };
}
