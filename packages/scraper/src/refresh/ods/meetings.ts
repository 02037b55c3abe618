import { addDays, type IsoDate, type Resolution } from "@depositary/model";
import { readSymbol } from "../../source/ods/index.js";
import type { VoteFacts } from "../../store/facts.js";

const SESSIONS_DAYS = 2 * 366;

/**
 * Meeting records to read for votes and what delegations had intended: of every resolution that a treaty on file goes back to,
 * since one adopted without a vote may have been amended by vote, and of those that the General Assembly adopted by recorded
 * vote in two sessions up to `today`. Sorted, each once. A resolution whose meeting is not on file has none.
 */
export function plannedMeetings({ resolutions }: VoteFacts, today: IsoDate): readonly string[] {
  const since = addDays(today, -SESSIONS_DAYS);
  const sought = resolutions.filter(
    ({ body, adoption, treatyId, adoptedOn }) =>
      body === "GA" && (treatyId !== null || (adoption === "recorded vote" && adoptedOn >= since)),
  );
  return [...new Set(sought.flatMap(meetingsOf))].sort();
}

/** A resolution on which the Assembly acted at two meetings has both, with a bar between them. */
function meetingsOf({ meeting }: Resolution): readonly string[] {
  return (meeting ?? "").split("|").flatMap((text) => {
    const symbol = text.trim();
    return isSymbol(symbol) ? [symbol] : [];
  });
}

function isSymbol(text: string): boolean {
  try {
    return readSymbol(text) === text;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
