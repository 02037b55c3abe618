import { type ActionKind, consentKinds, type TreatyAction } from "@depositary/model";
import type { PartyRow } from "../../source/verdragenbank/index.js";
import type { ActionDraft } from "../action-draft.js";
import type { NormaliseContext } from "../actions.js";
import { lateActs } from "../late-acts.js";
import { throwProblems } from "../normalise-error.js";
import { checkRepetition, readParticipant } from "../read-participant.js";
import { nameConsent } from "../unnamed-consent.js";
import { partyActions } from "./party-actions.js";

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
    checkRepetition(seen, participantId, row.name, { problems });
    return [partyActions(row, participantId, (problem) => problems.push(problem))];
  });
  const drafts = read.flatMap((one) => one.drafts);
  problems.push(...lateActs(drafts, context.latestPossible));
  throwProblems(context.document, { unknown, problems });
  return {
    drafts: drafts.map((draft) => named(draft, context.onFile)),
    remarks: read.flatMap(({ remarks }) => remarks),
  };
}

function named(draft: ActionDraft, onFile: readonly TreatyAction[]): ActionDraft {
  if (draft.kind !== "consentToBeBound") return draft;
  return nameConsent(draft, draft.mark === "R" ? RATIFICATIONS : ANY_CONSENT, onFile);
}
