import type { RollCallSummary } from "@depositary/analytics";
import type { RollCallKind } from "@depositary/model";
import { counted } from "../../text/format-number.js";

/** `79 in favour, 60 against, 33 abstaining; 21 members did not vote.` */
export function tallyWords({ yes, no, abstain, notVoting }: RollCallSummary): string {
  const absent = notVoting === null ? "" : `; ${counted(notVoting, "member")} did not vote`;
  return `${yes} in favour, ${no} against, ${abstain} abstaining${absent}.`;
}

/** What was voted on, in words: a symbol where there is one. */
export function subjectWords({ symbol, kind, rollCallId }: RollCallSummary): string {
  if (symbol === null) return `Roll call ${rollCallId}`;
  if (kind === "amendment") return `Amendment to ${symbol}`;
  return kind === "paragraph" ? `Part of ${symbol}` : symbol;
}

const bodies: Readonly<Record<string, string>> = { GA: "General Assembly", SC: "Security Council" };

/** `General Assembly, session 74`. */
export function bodyWords({ body, session }: Pick<RollCallSummary, "body" | "session">): string {
  return `${bodies[body] ?? body}, session ${session}`;
}

/** What can be said of the kind of a vote; null where it was on a whole text. */
export function kindNote(kind: RollCallKind): string | null {
  if (kind === "whole") return null;
  if (kind === "amendment") return "The vote was on an amendment, not on the whole text.";
  if (kind === "paragraph") return "The vote was on a part of the text, not on the whole.";
  return "The sources do not say whether the vote was on the whole text.";
}
