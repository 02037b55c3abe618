import { type RollCallKind, rollCallKinds } from "./vocabulary.js";

/** Sources that have numbers of their own for roll calls: meeting records, the Digital Library and archives of votes. */
const numberings = ["ods", "undl", "unvotes", "voeten", "wide"] as const;
export type RollCallNumbering = (typeof numberings)[number];

/** What an identifier says after the body and session or the text: `-paragraph-1`. */
const NUMBERED = /-([a-z]+)-(\d+)$/;

/** The identifier of a vote on a text without a symbol, by the number that its source has for it: `GA-17-unvotes-1234`. */
export function sourceRollCallId(
  { body, session }: { readonly body: string; readonly session: string },
  source: RollCallNumbering,
  number: string | number,
): string {
  return `${body}-${session}-${source}-${number}`;
}

/** The identifier of one of several votes on a text, numbered from 1 by kind: `GA-72-50-paragraph-1`. */
export function furtherRollCallId(textId: string, kind: RollCallKind, place: number): string {
  return `${textId}-${kind}-${place}`;
}

/** The number that the source of a roll call without a symbol has for it; null where the identifier holds none. */
export function numberInSource(rollCallId: string): number | null {
  return numberAfter(numberings, rollCallId);
}

/** The place of a roll call among those of its kind on its text, from 1; null where its identifier is that of the text. */
export function placeOnText(rollCallId: string): number | null {
  return numberAfter(rollCallKinds, rollCallId);
}

function numberAfter(words: readonly string[], rollCallId: string): number | null {
  const [, word = "", number] = NUMBERED.exec(rollCallId) ?? [];
  return words.includes(word) ? Number(number) : null;
}
