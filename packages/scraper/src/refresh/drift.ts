import type { DocumentOutcome } from "./outcome.js";

/** The drift of a document that has such things as none had before; nothing where it has none. */
export function driftOf(things: string, unseen: readonly string[]): Pick<DocumentOutcome, "drift"> {
  return unseen.length === 0 ? {} : { drift: [`${things} that were not seen before: ${unseen.join(", ")}`] };
}
