import type { IsoDate } from "@depositary/model";
import { leadingDate, type StatusRecord } from "../source/untc/index.js";
import type { ActionDraft } from "./action-draft.js";
import { lateActs } from "./late-acts.js";
import type { NameResolver } from "./names.js";
import { throwProblems } from "./normalise-error.js";
import { checkRepetition, readParticipant } from "./read-participant.js";
import { rowActions } from "./row-actions.js";

export interface NormaliseContext {
  readonly names: NameResolver;
  /** How the document is called in errors. */
  readonly document: string;
  /** The day for which the document is right. */
  readonly asAt: IsoDate;
  /** No act can be dated later: the day of retrieval, or of the last evidence held. */
  readonly latestPossible: IsoDate;
}

/**
 * The actions that a status record tells of. What a date means is taken from its own column's heading and letter; a
 * row without a date says nothing that a ledger can hold. Throws UnknownParticipantError or NormaliseError with every problem of the record.
 */
export function normaliseActions(record: StatusRecord, context: NormaliseContext): readonly ActionDraft[] {
  const problems: string[] = [];
  const unknown: string[] = [];
  const seen = new Map<string, string>();
  const table = { headings: record.headings, asAt: context.asAt, isNotInForce: isNotInForce(record) };
  const drafts = record.rows.flatMap((row) => {
    const participantId = readParticipant(row.participant.name, context, { unknown, problems });
    if (participantId === null) return [];
    checkRepetition(seen, participantId, row.participant.name, { problems });
    return withoutRepetition(rowActions(row, participantId, table, (problem) => problems.push(problem)));
  });
  problems.push(...lateActs(drafts, context.latestPossible));
  throwProblems(context.document, { unknown, problems });
  return drafts;
}

/** True where the document prints under what condition the treaty enters into force, and no day. */
function isNotInForce({ entryIntoForce }: StatusRecord): boolean {
  if (entryIntoForce === null) return false;
  return leadingDate(entryIntoForce) === null && !/^(?:provisionally|definitively)\b/i.test(entryIntoForce);
}

/** Names of the record that mean no participant, or more than one, on `on`; sorted, each once. */
export function unresolvedNames(
  names: readonly string[],
  resolver: NameResolver,
  on: IsoDate,
): readonly string[] {
  const unresolved = names.filter((name) => !("participantId" in resolver.resolve(name, on)));
  return [...new Set(unresolved)].sort();
}

/** Two columns can print the same act: V-2's definitive signature stands under both its headings. */
function withoutRepetition(drafts: readonly ActionDraft[]): readonly ActionDraft[] {
  if (drafts.length < 2) return drafts;
  return drafts.filter((draft, i) => drafts.findIndex((other) => isSameAct(other, draft)) === i);
}

function isSameAct(a: ActionDraft, b: ActionDraft): boolean {
  return a.kind === b.kind && a.notBefore === b.notBefore && a.notAfter === b.notAfter;
}
