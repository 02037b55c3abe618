import { type ActionKind, effectOf, type IsoDate } from "@depositary/model";
import { quoted } from "../one-line.js";
import type { Heading, PrintedDate, StatusRow } from "../source/untc/index.js";
import { isoDateOf, meaningOf } from "../source/untc/index.js";
import type { ActionDraft } from "./action-draft.js";

const WITHDRAWN =
  "Printed in square brackets: withdrawn. The day of the withdrawal stands in a footnote of the depositary that is not part of the table.";

/** The table in which a row stands. */
export interface RowContext {
  readonly headings: readonly Heading[];
  readonly asAt: IsoDate;
  /** The document prints that the treaty is not in force: nobody can leave it, a consent can be taken back. */
  readonly isNotInForce: boolean;
}

/**
 * What a row of a status table says that its participant did. Square brackets add a withdrawal of unknown day, between the
 * bracketed date and `asAt`. Problems go to `report`.
 */
export function rowActions(
  { participant, cells }: StatusRow,
  participantId: string,
  context: RowContext,
  report: (problem: string) => void,
): readonly ActionDraft[] {
  const reportHere = (problem: string) => report(`${quoted(participant.name)}${problem}`);
  const drafts: ActionDraft[] = [];
  const bracketed: ActionDraft[] = [];
  for (const [i, heading] of context.headings.entries()) {
    const cell = cells[i] ?? null;
    const draft = cell === null ? null : cellAction(cell, heading, participantId, reportHere);
    if (draft === null) continue;
    drafts.push(draft);
    if (cell?.isBracketed || participant.isBracketed) bracketed.push(draft);
  }
  if (participant.isBracketed && drafts.length === 0) reportHere(" stands in brackets without a date");
  return bracketed.length === 0 ? drafts : [...drafts, ...withdrawalOf(bracketed, drafts, context)];
}

function cellAction(
  { printed, date, mark }: PrintedDate,
  heading: Heading,
  participantId: string,
  report: (problem: string) => void,
): ActionDraft | null {
  const kind = meaningOf(heading, mark);
  const day = isoDateOf(date);
  if (kind === null)
    report(`: the heading ${quoted(heading.printed)} does not say what ${quoted(printed)} means`);
  if (day === null) report(`: not a day of the calendar: ${quoted(printed)}`);
  if (kind === null || day === null) return null;
  return {
    participantId,
    kind,
    date: day,
    notBefore: day,
    notAfter: day,
    effectiveOn: null,
    mark,
    heading: heading.printed,
    printed,
    note: null,
  };
}

/** A row shows one withdrawal at most: that of its latest bracketed act. A later act outside brackets bounds its day. */
function withdrawalOf(
  bracketed: readonly ActionDraft[],
  drafts: readonly ActionDraft[],
  context: RowContext,
): readonly ActionDraft[] {
  const last = bracketed.reduce<ActionDraft | null>(laterDraft, null);
  if (last === null) return [];
  const after = drafts
    .filter((draft) => !bracketed.includes(draft) && draft.notBefore > last.notAfter && isConsent(draft))
    .map(({ notBefore }) => notBefore);
  return [
    {
      ...last,
      kind: kindOfWithdrawal(bracketed, drafts, context),
      date: null,
      notAfter: after.reduce((earliest, day) => (day < earliest ? day : earliest), context.asAt),
      mark: null,
      note: WITHDRAWN,
    },
  ];
}

/**
 * A consent in brackets beside a signature outside them, in a treaty that is not in force: the consent is taken back and the
 * signature stands (XXVI-4, Russian Federation). In a treaty in force the same print is a withdrawal from it (XXVII-7-d,
 * United States).
 */
function kindOfWithdrawal(
  bracketed: readonly ActionDraft[],
  drafts: readonly ActionDraft[],
  { isNotInForce }: RowContext,
): ActionKind {
  if (bracketed.every(isSignature)) return "withdrawalOfSignature";
  const isSignatureLive = drafts.some((draft) => isSignature(draft) && !bracketed.includes(draft));
  return isNotInForce && isSignatureLive ? "withdrawalOfConsent" : "withdrawal";
}

function laterDraft(a: ActionDraft | null, b: ActionDraft): ActionDraft {
  return a === null || b.notBefore > a.notBefore ? b : a;
}

function isConsent({ kind }: ActionDraft): boolean {
  return effectOf(kind) === "consents";
}

function isSignature({ kind }: ActionDraft): boolean {
  return effectOf(kind) === "signs";
}
