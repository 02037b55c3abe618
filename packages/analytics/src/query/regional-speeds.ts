import { kind, type RowOfShape, regionalGroups } from "@depositary/model";
import type { Database } from "../database.js";

/**
 * How long the members of a regional group take from signature to consent, over treaties opened since 1990: days by which a
 * quarter, half and three quarters have consented, null where so many have not.
 */
export type RegionalSpeed = RowOfShape<typeof regionalSpeedShape>;

const regionalSpeedShape = {
  unGroup: kind.oneOf(regionalGroups),
  spells: kind.integer,
  events: kind.integer,
  lowerQuartile: kind.orNull(kind.double),
  median: kind.orNull(kind.double),
  upperQuartile: kind.orNull(kind.double),
};

/** Every regional group, fastest first. */
export function regionalSpeeds(database: Database): Promise<readonly RegionalSpeed[]> {
  return database.rowsOf(
    regionalSpeedShape,
    `
SELECT member AS un_group, spells, events, lower_quartile, median, upper_quartile FROM time_to_join
WHERE grouping = 'regional group' AND kind = 'ratification' AND member <> 'none'
ORDER BY median NULLS LAST, member`,
  );
}
