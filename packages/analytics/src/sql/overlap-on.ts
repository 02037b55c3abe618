import { hasConsented, holdsOn } from "../query/kinds.js";
import { LAST_EVIDENCE } from "../query/last-evidence.js";
import { signatures } from "./signed-by.js";
import type { TableMacro } from "./view.js";

export const overlapOn: TableMacro = {
  name: "overlap_on",
  parameters: ["treaty", "date"],
  comment:
    "overlap_on(treaty, date): where those that have signed a treaty by a day stand on that day towards every other treaty of which actions are on file. A day after evidence_up_to shows the standing last known.",
  sql: `
    WITH signed AS (
      SELECT DISTINCT participant_id FROM ${signatures}
      WHERE treaty_id = "treaty" AND not_after <= CAST("date" AS DATE)
    ), standing AS (
      SELECT treaty_id, participant_id, status, participant_id IN (FROM signed) AS has_signed
      FROM participation_spell
      WHERE treaty_id <> "treaty" AND ${holdsOn('CAST("date" AS DATE)')}
    ), evidence AS (${LAST_EVIDENCE}
    )
    SELECT treaty_id, coalesce(short_title, title) AS title, (SELECT count(*)::INTEGER FROM signed) AS signed,
      (count(*) FILTER (has_signed AND ${hasConsented()}))::INTEGER AS signed_and_consented,
      (count(*) FILTER (has_signed AND status = 'signatory'))::INTEGER AS signed_both_only,
      (count(*) FILTER (NOT has_signed AND ${hasConsented()}))::INTEGER AS consented_not_signed,
      evidence_up_to
    FROM standing JOIN treaty USING (treaty_id) LEFT JOIN evidence USING (treaty_id)
    GROUP BY ALL ORDER BY treaty_id`,
};
