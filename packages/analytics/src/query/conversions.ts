import { conversionTable, kind, type RowOfShape, type Survival, survivalTable } from "@depositary/model";
import type { Database } from "../database.js";

/** Fewest signatures that have become consent for a curve of a treaty to say anything. */
const LEAST_EVENTS = 20;

/** Treaties with so many events of the kind. */
const shown = `SELECT treaty_id FROM survival WHERE kind = 'ratification' GROUP BY treaty_id HAVING sum(events) >= ${LEAST_EVENTS}`;

/** The way from signature to consent of each treaty of which enough is on file, by treaty and day. */
export function conversionSteps(database: Database): Promise<readonly Survival[]> {
  return database.rowsOf(
    survivalTable.columns,
    `FROM survival WHERE kind = 'ratification' AND treaty_id IN (${shown}) ORDER BY treaty_id, days`,
  );
}

/** Of a treaty's signatures the share that has become consent after so many years. */
export type TreatyConversion = RowOfShape<typeof treatyConversionShape>;

const { years, converted, lower, upper } = conversionTable.columns;

const treatyConversionShape = { treatyId: kind.text, years, converted, lower, upper };

/** The same treaties after 1, 2, 3, 5 and 10 years, as far as they were followed. */
export function treatyConversions(database: Database): Promise<readonly TreatyConversion[]> {
  return database.rowsOf(
    treatyConversionShape,
    `
SELECT member AS treaty_id, years, converted, lower, upper
FROM conversion WHERE grouping = 'treaty' AND kind = 'ratification' AND member IN (${shown})
ORDER BY treaty_id, years`,
  );
}
