import { groupBy, type IsoDate, isMemberOn, type Membership, type TreatyAction } from "@depositary/model";
import { quoted } from "../../one-line.js";
import type { Chart, ChartRow } from "../../source/coe/index.js";
import type { ActionDraft } from "../action-draft.js";
import type { NormaliseContext } from "../actions.js";
import { lateActs } from "../late-acts.js";
import { throwProblems } from "../normalise-error.js";
import { readParticipant } from "../read-participant.js";
import { nameConsent } from "../unnamed-consent.js";
import { chartActions, SIGNATORY_CONSENTS } from "./chart-actions.js";

const COUNCIL = "COE";

export interface ChartContext extends NormaliseContext {
  readonly memberships: readonly Membership[];
  /** When the treaty was opened for signature; null where that is not on file. */
  readonly openedOn: IsoDate | null;
  /** Actions of the treaty on file. */
  readonly onFile: readonly TreatyAction[];
}

interface NamedRow {
  readonly row: ChartRow;
  readonly participantId: string;
}

/**
 * The actions that a chart tells of. Participants are found by name, since the Council's codes are its own; a code and a
 * participant must belong together throughout. The first list holds every member State, those without a date too: one that is
 * missing means half a list. Throws UnknownParticipantError or NormaliseError with every problem.
 */
export function normaliseChart(chart: Chart, context: ChartContext): readonly ActionDraft[] {
  const problems: string[] = [];
  const unknown: string[] = [];
  const named = chart.rows.filter(isAsked).flatMap((row): readonly NamedRow[] => {
    const participantId = readParticipant(row.name, context, { unknown, problems });
    return participantId === null ? [] : [{ row, participantId }];
  });
  problems.push(...codeProblems(named), ...missingMembers(named, context));
  const drafts = named.flatMap(({ row, participantId }) =>
    chartActions(row, participantId, (problem) => problems.push(problem)),
  );
  problems.push(...earlyActs(drafts, context.openedOn), ...lateActs(drafts, context.latestPossible));
  throwProblems(context.document, { unknown, problems });
  return drafts.map((draft) =>
    draft.kind === "consentToBeBound" ? nameConsent(draft, SIGNATORY_CONSENTS, context.onFile) : draft,
  );
}

/** Who is no member and has no day need not be known here. */
function isAsked(row: ChartRow): boolean {
  const { group, signature, consent, entryIntoForce, denunciation, denunciationEffect, suspension } = row;
  const days = [signature, consent, entryIntoForce, denunciation, denunciationEffect, suspension];
  return group === "member" || days.some((day) => day !== null);
}

function earlyActs(drafts: readonly ActionDraft[], openedOn: IsoDate | null): readonly string[] {
  return drafts
    .filter(({ date }) => openedOn !== null && date !== null && date < openedOn)
    .map(
      ({ participantId, printed }) =>
        `${participantId}: ${quoted(printed)} lies before the treaty was opened on ${openedOn}`,
    );
}

function codeProblems(rows: readonly NamedRow[]): readonly string[] {
  const byCode = groupBy(rows, ({ row }) => row.code);
  const byParticipant = groupBy(rows, ({ participantId }) => participantId);
  const names = (group: readonly NamedRow[]) => group.map(({ row }) => quoted(row.name)).join(" and ");
  return [
    ...[...byCode].flatMap(([code, group]) =>
      group.length > 1 ? [`the code ${quoted(code)} is that of ${names(group)}`] : [],
    ),
    ...[...byParticipant].flatMap(([id, group]) =>
      group.length > 1 ? [`${names(group)} are all ${id}`] : [],
    ),
  ];
}

function missingMembers(rows: readonly NamedRow[], { memberships, asAt }: ChartContext): readonly string[] {
  const listed = new Set(
    rows.filter(({ row }) => row.group === "member").map(({ participantId }) => participantId),
  );
  return memberships
    .filter((membership) => membership.groupId === COUNCIL && isMemberOn(membership, asAt))
    .filter(({ participantId }) => !listed.has(participantId))
    .map(({ participantId }) => `the member State ${participantId} is not in the list of members`);
}
