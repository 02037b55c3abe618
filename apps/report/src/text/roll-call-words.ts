import type { RollCallSummary } from "@depositary/analytics";
import { numberInSource, placeOnText, type RollCallKind } from "@depositary/model";
import { upperFirst } from "./first-letter.js";
import { counted } from "./format-number.js";

/** `79 in favour, 60 against, 33 abstaining; 21 members did not vote.` */
export function tallyWords({ yes, no, abstain, notVoting }: RollCallSummary): string {
  const absent = notVoting === null ? "" : `; ${counted(notVoting, "member")} did not vote`;
  return `${yes} in favour, ${no} against, ${abstain} abstaining${absent}.`;
}

type Subject = Pick<RollCallSummary, "symbol" | "kind" | "rollCallId">;

/** What was voted on, as it begins a line: by its symbol where there is one, with the place of a vote that is not the first on it. */
export function subjectWords(rollCall: Subject): string {
  return upperFirst(subjectOf(rollCall));
}

/** The same as a heading: `Vote on part of A/RES/61/89 (2)`. */
export function voteOnWords(rollCall: Subject): string {
  return rollCall.symbol === null ? subjectWords(rollCall) : `Vote on ${subjectOf(rollCall)}`;
}

/** The same within a sentence. */
export function subjectOf({ symbol, kind, rollCallId }: Subject): string {
  if (symbol === null) return `roll call ${numberInSource(rollCallId) ?? rollCallId}`;
  const place = placeOnText(rollCallId) ?? 1;
  const which = place === 1 ? "" : ` (${place})`;
  return `${subjects[kind](symbol)}${which}`;
}

const subjects: Readonly<Record<RollCallKind, (symbol: string) => string>> = {
  whole: (symbol) => symbol,
  paragraph: (symbol) => `part of ${symbol}`,
  amendment: (symbol) => `amendment to ${symbol}`,
  motion: (symbol) => `motion on ${symbol}`,
  committee: (symbol) => `${symbol} in committee`,
  unknown: (symbol) => symbol,
};

const bodies: Readonly<Record<string, string>> = { GA: "General Assembly", SC: "Security Council" };

/** `General Assembly, session 74`. */
export function bodyWords({ body, session }: Pick<RollCallSummary, "body" | "session">): string {
  return `${bodies[body] ?? body}, ${sessionWords(session)}`;
}

/** `S-4` → `special session 4`, `ES-10` → `emergency special session 10`, `74` → `session 74`. */
export function sessionWords(session: string): string {
  return `session ${session}`
    .replace("session ES-", "emergency special session ")
    .replace("session S-", "special session ");
}

/** What can be said of the kind of a vote; null where it was on a whole text. */
export function kindNote(kind: RollCallKind): string | null {
  return kindNotes[kind];
}

const kindNotes: Readonly<Record<RollCallKind, string | null>> = {
  whole: null,
  paragraph: "The vote was on a part of the text, not on the whole.",
  amendment: "The vote was on an amendment, not on the whole text.",
  motion: "The vote was on a motion, not on the text.",
  committee: "The vote was taken in a committee, not in plenary.",
  unknown: "The sources do not say whether the vote was on the whole text.",
};
