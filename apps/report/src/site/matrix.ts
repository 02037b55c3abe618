import type { TreatyStanding } from "@depositary/analytics";
import {
  compareText,
  compareTreatyIds,
  groupBy,
  type ParticipationStatus,
  type RegionalGroup,
} from "@depositary/model";
import type { HeatState } from "../chart/heat-states.js";
import { oncePer } from "./once-per.js";
import type { SiteRecord } from "./record.js";

/** A participant with where it stands towards each column. */
export interface MatrixRow {
  readonly participantId: string;
  readonly name: string;
  readonly unGroup: RegionalGroup | null;
  readonly standings: readonly HeatState[];
}

/** Participants by treaties. */
export interface Matrix {
  /** By chapter in the order of the collection, then by number. */
  readonly columns: readonly TreatyStanding[];
  readonly chapters: readonly { readonly chapter: string | null; readonly treatyIds: readonly string[] }[];
  /** By regional group, those of none last, then by name. */
  readonly rows: readonly MatrixRow[];
  readonly groups: readonly { readonly unGroup: RegionalGroup | null; readonly rows: readonly MatrixRow[] }[];
}

const stateOf: Readonly<Record<ParticipationStatus, HeatState>> = {
  none: "neither",
  signatory: "signedOnly",
  contracting: "joined",
  party: "joined",
  provisional: "joined",
  withdrawn: "left",
};

/** Present members of the regional groups, or of one of them, and else who has acted, by those of `treaties` on which anybody has. */
export function matrixOf(
  record: SiteRecord,
  treaties: readonly TreatyStanding[],
  unGroup?: RegionalGroup,
): Matrix {
  const place = new Map(record.chapters.map(({ chapter, position }) => [chapter, position]));
  const placeOf = ({ chapter }: TreatyStanding) => place.get(chapter ?? "") ?? Number.POSITIVE_INFINITY;
  const columns = treaties
    .filter(({ actions }) => actions > 0)
    .toSorted((a, b) => placeOf(a) - placeOf(b) || compareTreatyIds(a.treatyId, b.treatyId));
  const rows = record.unGroups
    .toSorted(lastWhereNone)
    .concat(record.unGroups.includes(null) ? [] : [null])
    .filter((group) => unGroup === undefined || group === unGroup)
    .flatMap((group) => rowsOfGroup(record, columns, group));
  return {
    columns,
    chapters: [...groupBy(columns, ({ chapter }) => chapter ?? "")].map(([chapter, own]) => ({
      chapter: chapter === "" ? null : chapter,
      treatyIds: own.map(({ treatyId }) => treatyId),
    })),
    rows,
    groups: [...groupBy(rows, (row) => row.unGroup ?? "")].map(([group, own]) => ({
      unGroup: group === "" ? null : group,
      rows: own,
    })),
  };
}

/** Where participants stand by treaty, of those on which they have acted. */
const statesOf = oncePer((statuses: SiteRecord["statuses"]) => {
  const byParticipant = [...groupBy(statuses, ({ participantId }) => participantId)];
  return new Map(
    byParticipant.map(([participantId, acts]) => [
      participantId,
      new Map(acts.map(({ treatyId, status }) => [treatyId, stateOf[status]])),
    ]),
  );
});

function lastWhereNone(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  return compareText(a, b);
}

function rowsOfGroup(
  record: SiteRecord,
  columns: readonly TreatyStanding[],
  group: RegionalGroup | null,
): readonly MatrixRow[] {
  const states = statesOf(record.statuses);
  return record.who.flatMap(({ participantId, name, unGroup, kind, validTo }) => {
    const isMember = kind === "memberState" && validTo === null && unGroup !== null;
    if ((isMember ? unGroup : null) !== group) return [];
    const own = states.get(participantId);
    const standings = columns.map(({ treatyId }) => own?.get(treatyId) ?? "neither");
    return isMember || standings.some((standing) => standing !== "neither")
      ? [{ participantId, name, unGroup: group, standings }]
      : [];
  });
}
