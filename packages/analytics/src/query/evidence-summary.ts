import { grades, kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { byGrade } from "./by-word.js";
import { hasConsented } from "./kinds.js";

/** How well a treaty's signatures or instruments are known. */
export type EvidenceSummary = RowOfShape<typeof evidenceSummaryShape>;

const evidenceSummaryShape = {
  treatyId: kind.text,
  measure: kind.oneOf(["signatures", "instruments"]),
  grade: kind.oneOf(grades),
  participants: kind.integer,
  /** Of those, with a day that lies in an interval. */
  unknownDays: kind.integer,
};

/** Participants by grade of the evidence for their signature and for the instrument now in effect. */
export function evidenceSummary(database: Database): Promise<readonly EvidenceSummary[]> {
  return database.rowsOf(
    evidenceSummaryShape,
    `
WITH known AS (
  SELECT treaty_id, 'signatures' AS measure, signed_grade AS grade, signed_on IS NULL AS is_unknown
  FROM participation WHERE signed_not_before IS NOT NULL
  UNION ALL
  SELECT treaty_id, 'instruments', consent_grade, consented_on IS NULL
  FROM participation WHERE ${hasConsented()}
)
SELECT treaty_id, measure, grade, count(*)::INTEGER AS participants,
  count(*) FILTER (is_unknown)::INTEGER AS unknown_days
FROM known GROUP BY ALL
ORDER BY treaty_id, measure DESC, min(${byGrade("grade")})`,
  );
}
