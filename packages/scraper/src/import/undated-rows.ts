import { effectOf, isLive, type TreatyAction } from "@depositary/model";
import type { NameReading } from "../normalise/names.js";
import type { StatusRecord } from "../source/untc/index.js";

/** A row without a date: its name as printed, and who that is. */
export interface UndatedName {
  readonly name: string;
  readonly participantId: string | null;
}

/** Rows without a date, and what they can tell. */
export interface UndatedRows {
  /** Rows of a list of names whose participants are on file for the treaty. */
  readonly known: readonly UndatedName[];
  /** Rows that say that a participant did something, and neither what nor when. */
  readonly strangers: readonly UndatedName[];
  /** Participants on file that a list of names leaves out. */
  readonly notListed: readonly string[];
}

/** Reads the rows without a date. Only a table without columns of dates is a list of names. */
export function readUndated(
  { headings, rows }: StatusRecord,
  actions: readonly TreatyAction[],
  resolve: (name: string) => NameReading,
): UndatedRows {
  const undated = rows
    .filter(({ cells }) => cells.every((cell) => cell === null))
    .map(({ participant: { name } }): UndatedName => ({ name, participantId: idOf(resolve(name)) }));
  if (headings.length > 0) return { known: [], strangers: undated, notListed: [] };
  const onFile = new Set(actions.filter(isShown).map(({ participantId }) => participantId));
  const listed = new Set(undated.map(({ participantId }) => participantId));
  const isKnown = ({ participantId }: UndatedName) => participantId !== null && onFile.has(participantId);
  return {
    known: undated.filter(isKnown),
    strangers: undated.filter((name) => !isKnown(name)),
    notListed: [...onFile].filter((id) => !listed.has(id)).sort(),
  };
}

function isShown(action: TreatyAction): boolean {
  return isLive(action) && ["signs", "consents"].includes(effectOf(action.kind));
}

function idOf(reading: NameReading): string | null {
  return "participantId" in reading ? reading.participantId : null;
}
