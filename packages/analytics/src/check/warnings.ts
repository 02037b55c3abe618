import { type IsoDate, sqlString } from "@depositary/model";
import { exceptionsInUse } from "./exceptions-in-use.js";
import type { Invariant } from "./invariant.js";

/** The day for which the record is right: the last of any evidence. */
const AS_OF = "(SELECT max(evidence_up_to) FROM treaty_progress)";

/** What a person should look at, and what does not make the record wrong. Without `today`, the record's own day stands for it. */
export function warnings(today: IsoDate | null): readonly Invariant[] {
  const day = today === null ? AS_OF : `${sqlString(today)}::DATE`;
  return [
    {
      name: "source-not-stale",
      meaning: "every live source succeeded within its cadence",
      sql: `SELECT run_id, last_success_at, cadence_days, last_failure FROM run
        WHERE kind = 'refresh'
          AND (last_success_at IS NULL OR date_diff('day', last_success_at::DATE, ${day}) > cadence_days)
        ORDER BY run_id`,
    },
    exceptionsInUse,
  ];
}
