import {
  type EntryIntoForceRule,
  groupBy,
  isOrganisation,
  kind,
  type LedgerAction,
  laterOf,
  type Membership,
  membershipTable,
  participantTable,
  type Table,
  type Treaty,
  type TreatyAction,
  type TreatyId,
  toSnakeCase,
  treatyTable,
  type Weight,
  weightTable,
} from "@depositary/model";
import type { Database } from "../database.js";

/** An action as the law asks for it, with the day for which it was last confirmed. */
type SeenAction = LedgerAction & Pick<TreatyAction, "lastSeen">;

// the other columns (headings, cells as printed, notes) take longer to read than all these together
const SEEN_ACTION = [
  "actionId",
  "treatyId",
  "participantId",
  "kind",
  "date",
  "notBefore",
  "notAfter",
  "effectiveOn",
  "grade",
  "supersededBy",
  "retractedBy",
  "lastSeen",
] as const satisfies readonly (keyof SeenAction)[];

/** What treaty law is applied to: the loaded ledger and what has to be known beside it. */
export interface Facts {
  readonly treaties: readonly Treaty[];
  readonly actionsOf: ReadonlyMap<TreatyId, readonly SeenAction[]>;
  readonly ruleOf: ReadonlyMap<TreatyId, EntryIntoForceRule>;
  readonly memberships: readonly Membership[];
  readonly weights: readonly Weight[];
  /** Organisations, regional economic integration organisations among them. */
  readonly organisations: ReadonlySet<string>;
}

/** Reads the facts from a loaded database. */
export async function readFacts(database: Database, rules: readonly EntryIntoForceRule[]): Promise<Facts> {
  const all = <T extends Table>({ name, columns }: T) =>
    database.rowsOf<T["columns"]>(columns, `FROM ${name} ORDER BY ALL`);
  const [treaties, actions, memberships, weights, participants] = [
    await all(treatyTable),
    await readActions(database),
    await all(membershipTable),
    await all(weightTable),
    await all(participantTable),
  ];
  return {
    treaties,
    actionsOf: groupBy(actions, ({ treatyId }) => treatyId),
    ruleOf: new Map(rules.map((rule) => [rule.treatyId, rule])),
    memberships,
    weights,
    organisations: new Set(participants.filter(isOrganisation).map(({ participantId }) => participantId)),
  };
}

/** The actions by their ids, handed over as one text: twice as fast as cell by cell. */
async function readActions(database: Database): Promise<readonly SeenAction[]> {
  const action = SEEN_ACTION.map((name) => `'${name}': ${toSnakeCase(name)}`).join(", ");
  const [row] = await database.rowsOf(
    { json: kind.orNull(kind.text) },
    `SELECT to_json(list({${action}} ORDER BY action_id))::VARCHAR AS json FROM action`,
  );
  return JSON.parse(row?.json ?? "[]");
}

/** The day of the last evidence for each treaty: what is said of it holds for that day, not for today. */
export function lastEvidence({ treaties, actionsOf }: Facts): ReadonlyMap<TreatyId, string> {
  const days = treaties.flatMap(({ treatyId, asAt }) => {
    const seen = (actionsOf.get(treatyId) ?? []).flatMap(({ lastSeen, notAfter }) => [lastSeen, notAfter]);
    const last = [...seen, ...(asAt === null ? [] : [asAt])].reduce(laterOf, "");
    return last === "" ? [] : [[treatyId, last] as const];
  });
  return new Map(days);
}
