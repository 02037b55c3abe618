import { addDays, type IsoDate, type Resolution } from "@depositary/model";
import { readSymbol } from "../../source/ods/index.js";
import type { VoteFacts } from "../../store/facts.js";

const SESSIONS_DAYS = 2 * 366;

/**
 * Meeting records in which a vote on file may be corrected: of every resolution that a treaty on file goes back to, and of
 * those that the General Assembly adopted in two sessions up to `today`, by recorded vote. Sorted, each once.
 */
export function plannedMeetings({ resolutions }: VoteFacts, today: IsoDate): readonly string[] {
  const since = addDays(today, -SESSIONS_DAYS);
  const voted = resolutions.filter(
    ({ body, adoption, treatyId, adoptedOn }) =>
      body === "GA" && adoption === "recorded vote" && (treatyId !== null || adoptedOn >= since),
  );
  return [...new Set(voted.flatMap(meetingsOf))].sort();
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
