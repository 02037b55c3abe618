import type { LedgerEntry, TreatyParticipant } from "@depositary/analytics";
import { actionNoun, compareText, type ParticipationStatus } from "@depositary/model";
import { dataTable, type TableColumn } from "../../component/data-table.js";
import { treatyColumn } from "../../component/name-columns.js";
import type { PagePart } from "../../component/page-parts.js";
import { days, gradeMark, treatyNumber } from "../../component/parts.js";
import { type Html, html } from "../../html/html.js";
import { oncePer } from "../../site/once-per.js";
import type { PageContext } from "../../site/page.js";
import type { SiteRecord } from "../../site/record.js";
import { stands } from "../../site/stands.js";
import { lowerFirst } from "../../text/first-letter.js";
import { formatCount } from "../../text/format-number.js";
import { positionWords } from "../../text/standing-words.js";

/** What a participant has signed, left and joined. The longest list is the last; in each the latest act is the first. */
export function treatyParts(
  record: SiteRecord,
  treaties: readonly TreatyParticipant[],
  context: PageContext,
): readonly (PagePart | null)[] {
  return lists.map(({ id, heading, statuses, dayOf }) => {
    const rows = treaties
      .filter(({ status }) => statuses.includes(status))
      .sort((a, b) => compareText(dayOf(b) ?? "", dayOf(a) ?? ""));
    if (rows.length === 0) return null;
    return {
      id,
      heading: `${heading}: ${formatCount(rows.length)}`,
      content: html`<div class="wide">${treatyTable(record, { id, heading, rows }, context)}</div>`,
    };
  });
}

interface TreatyList {
  readonly id: string;
  readonly heading: string;
  readonly statuses: readonly ParticipationStatus[];
  /** The day of the act that the list is about. */
  readonly dayOf: (row: TreatyParticipant) => string | null;
}

const lists: readonly TreatyList[] = [
  {
    id: "signed",
    heading: "Signed but not ratified",
    statuses: ["signatory"],
    dayOf: ({ signedNotAfter }) => signedNotAfter,
  },
  { id: "left", heading: "Left", statuses: ["withdrawn"], dayOf: ({ leftOn }) => leftOn },
  {
    id: "joined",
    heading: "Joined",
    statuses: ["contracting", "party", "provisional"],
    dayOf: ({ consentedNotAfter }) => consentedNotAfter,
  },
];

interface ListedTreaties extends Pick<TreatyList, "id" | "heading"> {
  readonly rows: readonly TreatyParticipant[];
}

function treatyTable(record: SiteRecord, { id, heading, rows }: ListedTreaties, context: PageContext): Html {
  const columns = treatyColumns(record, context).filter(({ key }) => !saysNothing(key, rows));
  const caption = `Treaties ${lowerFirst(heading)}, the latest first`;
  return dataTable({ id: `${id}-treaties`, caption, isSortable: true, rows, columns });
}

function treatyColumns(record: SiteRecord, context: PageContext): readonly TableColumn<TreatyParticipant>[] {
  const seenOn = lastConfirmed(record.ledger);
  return [
    { ...treatyColumn(record, context), isProse: true },
    { key: "left", label: "Left", cell: ({ leftOn }) => days(leftOn, leftOn) },
    {
      key: "consented",
      label: "Deposited",
      cell: (row) =>
        row.consentKind === null
          ? "–"
          : html`${days(row.consentedNotBefore, row.consentedNotAfter)} <span class="kind">${actionNoun(row.consentKind)}</span>`,
      sort: ({ consentedNotAfter }) => consentedNotAfter,
    },
    {
      key: "signed",
      label: "Signed",
      cell: (row) => days(row.signedNotBefore, row.signedNotAfter),
      sort: ({ signedNotAfter }) => signedNotAfter,
    },
    { key: "status", label: "Status", cell: positionWords },
    {
      key: "grade",
      label: "Evidence",
      cell: (row) => {
        const day = seenOn(row);
        return html`${gradeMark(row.consentGrade ?? row.signedGrade)}${day === null ? "" : html` <span class="kind">of ${days(day, day)}</span>`}`;
      },
      sort: seenOn,
    },
    { key: "number", label: "Number", cell: ({ treatyId }) => treatyNumber(treatyId) },
  ];
}

/** Whether a column is empty, or tells of signatories alone what the heading of their list says. */
function saysNothing(key: string, rows: readonly TreatyParticipant[]): boolean {
  if (key === "left") return rows.every(({ leftOn }) => leftOn === null);
  if (key === "consented") return rows.every(({ consentKind }) => consentKind === null);
  return (
    key === "status" && rows.every(({ status, leavesOn }) => status === "signatory" && leavesOn === null)
  );
}

/** The last day on which a source confirms the row of a participant: that of its act which was seen last. */
const lastConfirmed = oncePer((ledger: readonly LedgerEntry[]) => {
  const seenOn = new Map<string, string>();
  for (const act of ledger.filter(stands)) {
    const known = seenOn.get(pairOf(act));
    if (known === undefined || known < act.lastSeen) seenOn.set(pairOf(act), act.lastSeen);
  }
  return (row: TreatyParticipant) => seenOn.get(pairOf(row)) ?? null;
});

function pairOf({ treatyId, participantId }: Pick<TreatyParticipant, "treatyId" | "participantId">): string {
  return `${treatyId} ${participantId}`;
}
