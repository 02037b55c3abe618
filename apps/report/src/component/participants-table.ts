import type { NamedBallot, RollCallSummary, StatusSpell, TreatyParticipant } from "@depositary/analytics";
import { actionNoun, groupBy } from "@depositary/model";
import { type Html, html } from "../html/html.js";
import type { PageContext } from "../site/page.js";
import { kindWords, statusWords, voteWords } from "../text/words.js";
import { dayAttributes, historyAttributes } from "./as-of.js";
import { dataTable, type TableColumn } from "./data-table.js";
import { days, gradeMark, groupMark } from "./parts.js";

export interface ParticipantsOptions {
  readonly caption: string;
  readonly participants: readonly TreatyParticipant[];
  /** Roll calls shown beside the participants, with all their ballots. */
  readonly rollCalls: readonly RollCallSummary[];
  readonly ballots: readonly NamedBallot[];
  /** Every status that they had, where the table can be read as of a past day. */
  readonly spells?: readonly StatusSpell[];
  readonly context: PageContext;
}

/** Who has signed and consented, when as far as known, and how they had voted. */
export function participantsTable({
  caption,
  participants,
  rollCalls,
  ballots,
  spells,
  context: { href },
}: ParticipantsOptions): Html {
  const shown = new Set(rollCalls.map(({ rollCallId }) => rollCallId));
  const votes = new Map(
    ballots
      .filter(({ rollCallId }) => shown.has(rollCallId))
      .map((ballot) => [`${ballot.rollCallId} ${ballot.participantId}`, ballot.vote]),
  );
  const columns: readonly TableColumn<TreatyParticipant>[] = [
    {
      key: "name",
      label: "Participant",
      isHeader: true,
      cell: ({ participantId, name }) =>
        html`<a href="${href(`participant/${participantId}/index.html`)}">${name}</a>`,
    },
    {
      key: "signed",
      label: "Signed",
      cell: signedCell,
      sort: ({ signedNotAfter }) => signedNotAfter,
    },
    {
      key: "consented",
      label: "Deposited",
      cell: consentCell,
      sort: ({ consentedNotAfter }) => consentedNotAfter,
    },
    ...(participants.some(({ status }) => status !== "signatory" && status !== "contracting")
      ? [{ key: "status", label: "Status", cell: ({ status }: TreatyParticipant) => statusWords(status) }]
      : []),
    ...rollCalls.map(({ rollCallId, symbol }) => ({
      key: rollCallId,
      label: `Vote on ${symbol ?? rollCallId}`,
      cell: ({ participantId }: TreatyParticipant) => voteCell(votes.get(`${rollCallId} ${participantId}`)),
    })),
    {
      key: "group",
      label: "Group",
      cell: ({ unGroup, kind }) => (unGroup === null ? kindWords(kind) : groupMark(unGroup)),
    },
  ];
  const spellsOf = groupBy(spells ?? [], ({ participantId }) => participantId);
  return dataTable({
    id: "participants",
    caption,
    columns,
    rows: participants,
    rowAttributes: (row) =>
      html`${dayAttributes(row)}${spells === undefined ? "" : historyAttributes(row, spellsOf.get(row.participantId) ?? [])}`,
    isSortable: true,
  });
}

function signedCell({ signedNotBefore, signedNotAfter, signedGrade }: TreatyParticipant) {
  if (signedNotAfter === null) return "–";
  return html`${days(signedNotBefore, signedNotAfter)} ${gradeMark(signedGrade)}`;
}

function consentCell({
  consentKind,
  consentGrade,
  consentedNotBefore,
  consentedNotAfter,
}: TreatyParticipant) {
  if (consentKind === null) return "–";
  return html`${days(consentedNotBefore, consentedNotAfter)} <span class="kind">${actionNoun(consentKind)}</span> ${gradeMark(consentGrade)}`;
}

function voteCell(vote: NamedBallot["vote"] | undefined) {
  return vote === undefined ? "–" : html`<span class="vote ${vote}">${voteWords(vote)}</span>`;
}
