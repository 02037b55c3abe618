import { groupBy, kind, type RegionalGroup } from "@depositary/model";
import type { Database } from "../database.js";
import { RECENT_SINCE } from "../statistics/survival/groups.js";
import { readSignedHistories } from "../statistics/survival/histories.js";
import { kaplanMeier, quantile } from "../statistics/survival/kaplan-meier.js";
import { ratificationSpell } from "../statistics/survival/spells.js";

/** How long a State takes from signature to consent beside its regional group: Kaplan–Meier over treaties opened since 1990. */
export interface RatificationSpeed {
  readonly participantId: string;
  /** Treaties that it signed before it consented. */
  readonly spells: number;
  /** Those to which it has consented. */
  readonly events: number;
  /** Days by which half have become consent; null where so many have not. */
  readonly median: number | null;
  readonly regionalGroup: RegionalGroup | null;
  /** The same for all States of its group; null for members of none. */
  readonly groupMedian: number | null;
}

/** Every State that has signed such a treaty. */
export async function ratificationSpeeds(database: Database): Promise<readonly RatificationSpeed[]> {
  const groups = await database.rowsOf(
    { member: kind.text, median: kind.orNull(kind.double) },
    "SELECT member, median FROM time_to_join WHERE grouping = 'regional group' AND kind = 'ratification'",
  );
  const medians = new Map(groups.map(({ member, median }) => [member, median]));
  const signed = await readSignedHistories(database, RECENT_SINCE);
  return [...groupBy(signed, ({ participantId }) => participantId)].flatMap(([participantId, histories]) => {
    const spells = histories.flatMap((history) => ratificationSpell(history) ?? []);
    const regionalGroup = histories[0]?.regionalGroup ?? null;
    if (spells.length === 0) return [];
    return [
      {
        participantId,
        spells: spells.length,
        events: spells.filter(({ isEvent }) => isEvent).length,
        median: quantile(kaplanMeier(spells), 0.5),
        regionalGroup,
        groupMedian: regionalGroup === null ? null : (medians.get(regionalGroup) ?? null),
      },
    ];
  });
}
