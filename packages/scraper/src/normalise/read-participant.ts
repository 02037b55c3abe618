import type { IsoDate } from "@depositary/model";
import { quoted } from "../one-line.js";
import type { NameResolver } from "./names.js";

/** What could not be read in the names of a document. */
export interface NameProblems {
  /** Names that are not on file. */
  readonly unknown: string[];
  /** Names that can mean more than one participant, with every other problem of the document. */
  readonly problems: string[];
}

/** Notes two rows of one participant; `seen` are the names of the rows before, by participant. */
export function checkRepetition(
  seen: Map<string, string>,
  participantId: string,
  name: string,
  { problems }: Pick<NameProblems, "problems">,
): void {
  const earlier = seen.get(participantId);
  if (earlier === undefined) seen.set(participantId, name);
  else problems.push(`${quoted(earlier)} and ${quoted(name)} are both ${participantId}`);
}

/** The participant of a printed name on a day; null, with the reason noted, where it means none or more than one. */
export function readParticipant(
  name: string,
  { names, asAt }: { readonly names: NameResolver; readonly asAt: IsoDate },
  { unknown, problems }: NameProblems,
): string | null {
  const reading = names.resolve(name, asAt);
  if ("participantId" in reading) return reading.participantId;
  if (reading.reason === "unknown") unknown.push(name);
  else problems.push(`${quoted(name)} can be ${reading.participantIds.join(" or ")}`);
  return null;
}
