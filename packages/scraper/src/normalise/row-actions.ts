import { effectOf, type IsoDate } from "@depositary/model";
import type { Heading, PrintedDate, StatusRow } from "../source/untc/index.js";
import { isoDateOf, meaningOf } from "../source/untc/index.js";
import type { ActionDraft } from "./action-draft.js";

const WITHDRAWN =
  "Printed in square brackets: withdrawn. The day of the withdrawal stands in a footnote of the depositary that is not part of the table.";

interface ReadCell {
  readonly draft: ActionDraft;
  readonly isBracketed: boolean;
}

/**
 * What a row of a status table says that its participant did. Square brackets add a withdrawal of unknown day, between the
 * bracketed date and `asAt`. Problems go to `report`.
 */
export function rowActions(
  { participant, cells }: StatusRow,
  headings: readonly Heading[],
  participantId: string,
  asAt: IsoDate,
  report: (problem: string) => void,
): readonly ActionDraft[] {
  const where = JSON.stringify(participant.name);
  const read = cells.flatMap((cell, i): readonly ReadCell[] => {
    const heading = headings[i];
    if (cell === null || heading === undefined) return [];
    const draft = cellAction(cell, heading, participantId, (problem) => report(`${where}: ${problem}`));
    return draft === null ? [] : [{ draft, isBracketed: cell.isBracketed || participant.isBracketed }];
  });
  if (participant.isBracketed && read.length === 0) report(`${where} stands in brackets without a date`);
  return [...read.map(({ draft }) => draft), ...withdrawalOf(read, asAt)];
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
    report(
      `the heading ${JSON.stringify(heading.printed)} does not say what ${JSON.stringify(printed)} means`,
    );
  if (day === null) report(`not a day of the calendar: ${JSON.stringify(printed)}`);
  if (kind === null || day === null) return null;
  const known = { date: day, notBefore: day, notAfter: day, effectiveOn: null };
  return { participantId, kind, ...known, mark, heading: heading.printed, printed, note: null };
}

/** A row shows one withdrawal at most: that of its latest bracketed act. A later act outside brackets bounds its day. */
function withdrawalOf(cells: readonly ReadCell[], asAt: IsoDate): readonly ActionDraft[] {
  const bracketed = cells.filter(({ isBracketed }) => isBracketed).map(({ draft }) => draft);
  const last = bracketed.reduce<ActionDraft | null>(laterDraft, null);
  if (last === null) return [];
  const after = cells
    .filter(({ isBracketed, draft }) => !isBracketed && draft.notBefore > last.notAfter && isConsent(draft))
    .map(({ draft }) => draft.notBefore);
  const isConsentWithdrawn = bracketed.some((draft) => !isSignature(draft));
  return [
    {
      ...last,
      kind: isConsentWithdrawn ? "withdrawal" : "withdrawalOfSignature",
      date: null,
      notAfter: after.reduce((earliest, day) => (day < earliest ? day : earliest), asAt),
      mark: null,
      note: WITHDRAWN,
    },
  ];
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
