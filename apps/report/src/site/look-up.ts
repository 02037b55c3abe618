import type { TreatyStanding } from "@depositary/analytics";
import { oncePer } from "./once-per.js";
import type { SiteRecord } from "./record.js";
import { rowsOf } from "./rows-of.js";

/** The treaty `treatyId` with what belongs to it. Throws where it is not on file. */
export function treatyOf(record: Pick<SiteRecord, "standings">, treatyId: string): TreatyStanding {
  const found = record.standings.find((standing) => standing.treatyId === treatyId);
  if (found === undefined)
    throw new Error(`no treaty ${treatyId} on file: the table treaty has ${record.standings.length} rows`);
  return found;
}

/** The name by which the treaty `treatyId` is known. Throws where it is not on file. */
export function treatyName({ treatyNames }: SiteRecord, treatyId: string): string {
  const [found] = ofTreaty(treatyNames, treatyId);
  if (found === undefined)
    throw new Error(`no treaty ${treatyId} on file: the table treaty has ${treatyNames.length} rows`);
  return found.name;
}

/** Rows of one treaty. */
export function ofTreaty<Row extends { readonly treatyId: string | null }>(
  rows: readonly Row[],
  treatyId: string,
): readonly Row[] {
  return rowsOf(rows, "treatyId", treatyId);
}

/** Rows of one roll call. */
export function ofRollCall<Row extends { readonly rollCallId: string }>(
  rows: readonly Row[],
  rollCallId: string,
): readonly Row[] {
  return rowsOf(rows, "rollCallId", rollCallId);
}

/** The name of everybody on file by code. */
export function participantNames({ who }: SiteRecord): ReadonlyMap<string, string> {
  return namesOf(who);
}

/** The name of one of them. Throws where the participant is not on file. */
export function nameIn(names: ReadonlyMap<string, string>, participantId: string): string {
  const name = names.get(participantId);
  if (name === undefined)
    throw new Error(`no participant ${participantId} on file: the table participant has ${names.size} rows`);
  return name;
}

const namesOf = oncePer(
  (who: SiteRecord["who"]): ReadonlyMap<string, string> =>
    new Map(who.map(({ participantId, name }) => [participantId, name])),
);
