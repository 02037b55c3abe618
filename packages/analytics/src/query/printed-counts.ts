import { kind, printedCountTable, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { kindsThat, LIVE } from "./kinds.js";

/** A count as somebody printed it, beside those who are known by name to have acted by the day for which it was said. */
export type CountInPrint = RowOfShape<typeof countInPrintShape>;

const countInPrintShape = {
  ...printedCountTable.columns,
  /** Participants that certainly had signed, or consented, by that day; null where no day was said, or one group was counted. */
  namedThen: kind.orNull(kind.integer),
  /** Participants that can have done so by that day. */
  namedThenAtMost: kind.orNull(kind.integer),
};

/** Counts as others printed them for `treatyId`, by number, those without one last. */
export function printedCounts(database: Database, treatyId: string): Promise<readonly CountInPrint[]> {
  return database.rowsOf(
    countInPrintShape,
    `
WITH act AS (
  SELECT treaty_id, participant_id, if(kind IN (${kindsThat("signs")}), 'signatories', 'parties') AS counted,
    min(not_before) AS not_before, min(not_after) AS not_after
  FROM action
  WHERE kind IN (${kindsThat("signs", "consents")})
    AND ${LIVE}
  GROUP BY ALL
)
SELECT p.*, named AS named_then, at_most AS named_then_at_most
FROM printed_count p LEFT JOIN (
  SELECT count_id, (count(*) FILTER (act.not_after <= as_at))::INTEGER AS named,
    (count(*) FILTER (act.not_before <= as_at))::INTEGER AS at_most
  FROM printed_count LEFT JOIN act USING (treaty_id, counted) WHERE as_at IS NOT NULL AND un_group IS NULL GROUP BY count_id
) USING (count_id)
WHERE p.treaty_id = $treatyId
ORDER BY counted DESC, value NULLS LAST, as_at NULLS LAST, count_id`,
    { treatyId },
  );
}
