import { type GroupSurvival, groupBy, type IsoDate, type TimeToJoin } from "@depositary/model";
import type { StateHistory } from "./histories.js";
import type { Spell } from "./kaplan-meier.js";
import { consentSpell, ratificationSpell } from "./spells.js";

/** From when treaties are like those of today; the published estimates that these can be held against begin there too. */
export const RECENT_SINCE: IsoDate = "1990-01-01";

/** The kinds of curve, and the spell that each takes from a history. */
const spellKinds = [
  ["consent", consentSpell],
  ["ratification", ratificationSpell],
] as const;

/** Whose time to what is estimated together. */
export interface Group {
  readonly grouping: TimeToJoin["grouping"];
  readonly member: string;
  readonly kind: GroupSurvival["kind"];
  readonly spells: readonly Spell[];
}

/** Every treaty by itself, all together, by regional group and by decade; each from opening and from signature. */
export function groupsOf(histories: readonly StateHistory[]): readonly Group[] {
  const recent = histories.filter(isRecent);
  return [
    ...grouped("treaty", histories, ({ treatyId }) => treatyId),
    ...grouped("all", recent, () => "all"),
    ...grouped("regional group", recent, ({ regionalGroup }) => regionalGroup ?? "none"),
    ...grouped("decade", histories, ({ openedOn }) => `${openedOn.slice(0, 3)}0s`),
  ];
}

/** Whether the treaty is among those that are pooled. */
export function isRecent({ openedOn }: StateHistory): boolean {
  return openedOn >= RECENT_SINCE;
}

function grouped(
  grouping: Group["grouping"],
  histories: readonly StateHistory[],
  memberOf: (history: StateHistory) => string,
): readonly Group[] {
  return [...groupBy(histories, memberOf)].flatMap(([member, own]) =>
    spellKinds
      .map(([kind, spellOf]) => ({
        grouping,
        member,
        kind,
        spells: own.flatMap((history) => spellOf(history) ?? []),
      }))
      .filter(({ spells }) => spells.length > 0),
  );
}
