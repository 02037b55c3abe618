import { type Change, type ChangeKind, compareText } from "@depositary/model";
import type { Evidence } from "./evidence.js";

/** What a table prints beside its dates. */
export interface PrintedTable {
  /** The columns after that of the participants. */
  readonly headings: readonly string[];
  /** Names as printed, by participant. */
  readonly names: ReadonlyMap<string, string>;
}

/** Which change of the columns it is: the `field` of a `columnsChanged` row. */
type ColumnField = "newColumn" | "columnGone" | "heading" | "order";

/**
 * What changed in a table without any act: participants printed with another name, columns that are new, gone, headed
 * otherwise or in another order.
 */
export function tableChanges(
  before: PrintedTable,
  after: PrintedTable,
  evidence: Evidence,
): readonly Change[] {
  return [...renames(before, after, evidence), ...columnChanges(before.headings, after.headings, evidence)];
}

function renames(before: PrintedTable, after: PrintedTable, evidence: Evidence): readonly Change[] {
  return [...after.names]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([participantId, name]) => {
      const earlier = before.names.get(participantId);
      if (earlier === undefined || earlier === name) return [];
      return [change(evidence, "renamed", "name", { participantId, before: earlier, after: name })];
    });
}

function columnChanges(
  before: readonly string[],
  after: readonly string[],
  evidence: Evidence,
): readonly Change[] {
  const row = (field: ColumnField, values: Pick<Change, "before" | "after">) =>
    change(evidence, "columnsChanged", field, { participantId: null, ...values });
  const added = after.filter((heading) => !before.includes(heading));
  const gone = before.filter((heading) => !after.includes(heading));
  const [from] = gone;
  const [to] = added;
  if (from !== undefined && to !== undefined && isInPlace(before, after, from, to))
    return [row("heading", { before: from, after: to })];
  if (added.length + gone.length > 0) {
    return [
      ...added.map((heading) => row("newColumn", { before: null, after: heading })),
      ...gone.map((heading) => row("columnGone", { before: heading, after: null })),
    ];
  }
  const isInOrder = before.length === after.length && before.every((heading, i) => heading === after[i]);
  return isInOrder ? [] : [row("order", { before: before.join(" | "), after: after.join(" | ") })];
}

/** True where the tables differ in one heading and nothing else. */
function isInPlace(before: readonly string[], after: readonly string[], from: string, to: string): boolean {
  return (
    before.length === after.length &&
    before.every((heading, i) => heading === after[i] || (heading === from && after[i] === to))
  );
}

function change(
  { treatyId, source, asAt }: Evidence,
  kind: ChangeKind,
  field: string,
  values: Pick<Change, "participantId" | "before" | "after">,
): Change {
  const what = values.participantId ?? `${field}/${values.after ?? values.before}`;
  return {
    changeId: `${source.sourceId}/${kind}/${treatyId}/${what}`,
    seenOn: asAt,
    treatyId,
    kind,
    field,
    ...values,
    sourceId: source.sourceId,
  };
}
