import {
  actionTable,
  type EntryIntoForceRule,
  groupBy,
  type IsoDate,
  isOrganisation,
  kind,
  type LedgerAction,
  type Membership,
  membershipTable,
  participantTable,
  type Table,
  type Treaty,
  type TreatyId,
  toSnakeCase,
  treatyTable,
  type Weight,
  weightTable,
} from "@depositary/model";
import type { Database } from "../database.js";
import { lastEvidence } from "../query/last-evidence.js";

// read whole, what was printed and noted takes longer than all else together
const {
  date,
  mark,
  heading,
  printed,
  sourceId,
  corroboratedBy,
  firstSeen,
  lastSeen,
  note,
  ...ledgerActionShape
} = actionTable.columns;

/** What treaty law is applied to: the loaded ledger and what has to be known beside it. */
export interface Facts {
  readonly treaties: readonly Treaty[];
  readonly actionsOf: ReadonlyMap<TreatyId, readonly LedgerAction[]>;
  /** The day of the last evidence for each treaty that has any. */
  readonly evidenceOf: ReadonlyMap<TreatyId, IsoDate>;
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
  const [treaties, actions, evidenceOf, memberships, weights, participants] = [
    await all(treatyTable),
    await readActions(database),
    await lastEvidence(database),
    await all(membershipTable),
    await all(weightTable),
    await all(participantTable),
  ];
  return {
    treaties,
    actionsOf: groupBy(actions, ({ treatyId }) => treatyId),
    evidenceOf,
    ruleOf: new Map(rules.map((rule) => [rule.treatyId, rule])),
    memberships,
    weights,
    organisations: new Set(participants.filter(isOrganisation).map(({ participantId }) => participantId)),
  };
}

/** The actions by their ids, handed over as one text: faster than cell by cell. */
async function readActions(database: Database): Promise<readonly LedgerAction[]> {
  const action = Object.keys(ledgerActionShape).map((name) => `'${name}': ${toSnakeCase(name)}`);
  const { json } = await database.rowOf(
    { json: kind.orNull(kind.text) },
    `SELECT to_json(list({${action.join(", ")}} ORDER BY action_id))::VARCHAR AS json FROM action`,
  );
  return kind
    .rowSchema(ledgerActionShape)
    .array()
    .parse(JSON.parse(json ?? "[]"));
}
