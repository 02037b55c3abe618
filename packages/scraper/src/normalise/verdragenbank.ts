import { type ActionKind, consentKinds, type IsoDate, type TreatyAction } from "@depositary/model";
import { quoted } from "../one-line.js";
import type { PartyRow } from "../source/verdragenbank/index.js";
import type { ActionDraft } from "./action-draft.js";
import type { NormaliseContext } from "./actions.js";
import { NormaliseError, UnknownParticipantError } from "./normalise-error.js";
import { partyActions } from "./party-actions.js";
import { readParticipant } from "./read-participant.js";
import { nameConsent } from "./unnamed-consent.js";

/** What the code `R` can stand for, in the depositary's names. */
const RATIFICATIONS: ReadonlySet<ActionKind> = new Set([
  "ratification",
  "acceptance",
  "approval",
  "formalConfirmation",
  "simplifiedProcedure",
]);
const ANY_CONSENT: ReadonlySet<ActionKind> = new Set(consentKinds);

export interface PartiesContext extends NormaliseContext {
  /** Actions of the treaty on file. */
  readonly onFile: readonly TreatyAction[];
}

export interface NormalisedParties {
  readonly drafts: readonly ActionDraft[];
  readonly remarks: readonly string[];
}

/** The actions that a table of parties tells of. Throws UnknownParticipantError or NormaliseError with every problem. */
export function normaliseParties(rows: readonly PartyRow[], context: PartiesContext): NormalisedParties {
  const problems: string[] = [];
  const unknown: string[] = [];
  const seen = new Map<string, string>();
  const read = rows.flatMap((row) => {
    const participantId = readParticipant(row.name, context, { unknown, problems });
    if (participantId === null) return [];
    const earlier = seen.get(participantId);
    if (earlier !== undefined)
      problems.push(`${quoted(earlier)} and ${quoted(row.name)} are both ${participantId}`);
    seen.set(participantId, row.name);
    return [partyActions(row, participantId, (problem) => problems.push(problem))];
  });
  const drafts = read.flatMap((one) => one.drafts);
  problems.push(...drafts.flatMap((draft) => lateness(draft, context.latestPossible)));
  if (unknown.length > 0) throw new UnknownParticipantError(context.document, unknown, problems);
  if (problems.length > 0) throw new NormaliseError(context.document, problems);
  return {
    drafts: drafts.map((draft) => named(draft, context.onFile)),
    remarks: read.flatMap(({ remarks }) => remarks),
  };
}

function named(draft: ActionDraft, onFile: readonly TreatyAction[]): ActionDraft {
  if (draft.kind !== "consentToBeBound") return draft;
  return nameConsent(draft, draft.mark === "R" ? RATIFICATIONS : ANY_CONSENT, onFile);
}

function lateness(
  { participantId, notAfter, printed }: ActionDraft,
  latestPossible: IsoDate,
): readonly string[] {
  return notAfter > latestPossible
    ? [`${participantId}: ${quoted(printed)} lies after the page was read`]
    : [];
}
