import type { RegionalGroup } from "@depositary/model";
import type { Database } from "../../database.js";
import type { ForecastFacts } from "../forecast/facts.js";

/** The regional group of each State of the facts, in their order; `none` where it is in none. */
export async function readGroups(
  database: Database,
  { states }: Pick<ForecastFacts, "states">,
): Promise<readonly string[]> {
  const rows = await database.rows<{ participantId: string; unGroup: RegionalGroup | null }>(
    "SELECT participant_id, un_group FROM participant ORDER BY participant_id",
  );
  const groups = new Map(rows.map(({ participantId, unGroup }) => [participantId, unGroup ?? "none"]));
  return [...states.keys()].map((state) => groups.get(state) ?? "none");
}
