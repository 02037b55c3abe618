import type { NamedBallot, RollCallSummary, StatusSpell, TreatyParticipant } from "@depositary/analytics";
import { actionNoun, type Grade, groupBy, regionalGroups } from "@depositary/model";
import { type Html, html } from "../html/html.js";
import { ofRollCall } from "../site/look-up.js";
import type { PageContext } from "../site/page.js";
import { voteOnWords } from "../text/roll-call-words.js";
import { positionWords } from "../text/standing-words.js";
import { groupWords, kindWords } from "../text/words.js";
import { dayAttributes, historyAttributes } from "./as-of.js";
import { dataTable, type TableColumn } from "./data-table.js";
import { participantColumn } from "./name-columns.js";
import { days, gradeMark, groupMark, voteMark } from "./parts.js";
import { FEWEST_ROWS, inEveryRow } from "./say-once.js";

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
export function participantsTable(options: ParticipantsOptions): Html {
  const { caption, participants, spells } = options;
  const grade = onlyGrade(participants);
  const spellsOf = groupBy(spells ?? [], ({ participantId }) => participantId);
  return dataTable({
    id: "participants",
    caption: html`${caption}${grade === null ? "" : inEveryRow(html`evidence ${gradeMark(grade)}`)}${groupKey(participants)}`,
    columns: columnsOf(options, grade === null),
    rows: participants,
    rowAttributes: (row) =>
      html`${dayAttributes(row)}${spells === undefined ? "" : historyAttributes(row, spellsOf.get(row.participantId) ?? [])}`,
    isSortable: true,
  });
}

/** The grade of evidence that all days in the table have; null where they differ. */
function onlyGrade(participants: readonly TreatyParticipant[]): Grade | null {
  const grades = participants.flatMap(({ signedGrade, consentGrade }) => [signedGrade, consentGrade]);
  const [only, ...others] = new Set(grades.filter((grade) => grade !== null));
  return participants.length < FEWEST_ROWS || others.length > 0 ? null : (only ?? null);
}

/** ` WEOG: Western European and Others.`: what the abbreviations of regional groups in the table stand for. */
function groupKey(participants: readonly TreatyParticipant[]): string {
  const own = new Set(participants.map(({ unGroup }) => unGroup));
  const words = regionalGroups
    .filter((group) => own.has(group) && groupWords(group) !== group)
    .map((group) => `${group}: ${groupWords(group)}`);
  return words.length === 0 ? "" : ` ${words.join("; ")}.`;
}

function columnsOf(
  options: ParticipantsOptions,
  hasGrades: boolean,
): readonly TableColumn<TreatyParticipant>[] {
  return [
    participantColumn(options.context, { key: "name", label: "Participant" }),
    {
      key: "signed",
      label: "Signed",
      cell: signedCell(hasGrades),
      sort: ({ signedNotAfter }) => signedNotAfter,
    },
    {
      key: "consented",
      label: "Deposited",
      cell: consentCell(hasGrades),
      sort: ({ consentedNotAfter }) => consentedNotAfter,
    },
    ...statusColumn(options),
    ...voteColumns(options),
    {
      key: "group",
      label: "Group",
      cell: ({ unGroup, kind }) => (unGroup === null ? kindWords(kind) : groupMark(unGroup)),
    },
  ];
}

/** Left out where the other columns say it: who has a day of deposit has consented. */
function statusColumn({ participants }: ParticipantsOptions): readonly TableColumn<TreatyParticipant>[] {
  const saysMore = participants.some(
    ({ status, leavesOn }) => (status !== "signatory" && status !== "contracting") || leavesOn !== null,
  );
  return saysMore ? [{ key: "status", label: "Status", cell: positionWords }] : [];
}

/** Votes on parts and amendments stand with their roll calls: a treaty may have more of them than a table has room for. */
function voteColumns({ rollCalls, ballots }: ParticipantsOptions): readonly TableColumn<TreatyParticipant>[] {
  return rollCalls.filter(isOnWhole).map((rollCall) => {
    const { rollCallId } = rollCall;
    const own = ofRollCall(ballots, rollCallId);
    const votes = new Map(own.map(({ participantId, vote }) => [participantId, vote]));
    return {
      key: rollCallId,
      label: voteOnWords(rollCall),
      cell: ({ participantId }) => voteMark(votes.get(participantId)),
    };
  });
}

function isOnWhole({ kind }: RollCallSummary): boolean {
  return kind === "whole" || kind === "unknown";
}

function signedCell(hasGrades: boolean) {
  return ({ signedNotBefore, signedNotAfter, signedGrade }: TreatyParticipant) => {
    if (signedNotAfter === null) return "–";
    return html`${days(signedNotBefore, signedNotAfter)}${hasGrades ? html` ${gradeMark(signedGrade)}` : ""}`;
  };
}

function consentCell(hasGrades: boolean) {
  return ({ consentKind, consentGrade, consentedNotBefore, consentedNotAfter }: TreatyParticipant) => {
    if (consentKind === null) return "–";
    return html`${days(consentedNotBefore, consentedNotAfter)} <span class="kind">${actionNoun(consentKind)}</span>${hasGrades ? html` ${gradeMark(consentGrade)}` : ""}`;
  };
}
