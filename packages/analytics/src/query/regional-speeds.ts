import type { Database } from "../database.js";

/**
 * How long the members of a regional group take from signature to consent, over treaties opened since 1990: days by which a
 * quarter, half and three quarters have consented, null where so many have not.
 */
export interface RegionalSpeed {
  readonly unGroup: string;
  readonly spells: number;
  readonly events: number;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
}

/** Every regional group, fastest first. */
export function regionalSpeeds(database: Database): Promise<readonly RegionalSpeed[]> {
  return database.rows<RegionalSpeed>(`
SELECT member AS un_group, spells, events, lower_quartile, median, upper_quartile FROM time_to_join
WHERE grouping = 'regional group' AND kind = 'ratification' AND member <> 'none'
ORDER BY median NULLS LAST, member`);
}
