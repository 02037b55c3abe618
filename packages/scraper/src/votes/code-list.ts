import type { DayInterval, IsoDate, Participant, ParticipantName } from "@depositary/model";
import { overlaps } from "../reconcile/days.js";

/** What a code of a source means, and from when to when. */
export interface CodeSpan {
  readonly participantId: string;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** The codes or names under which a source lists those who voted. */
export type CodeList = ReadonlyMap<string, readonly CodeSpan[]>;

/** Who voted under `code` on a day, or why that cannot be said. */
export type Voter = { readonly participantId: string } | { readonly problem: string };

/** The participant that a code means on a day: exactly one, which then existed; otherwise the reason, never a guess. */
export function voterOf(list: CodeList, code: string, day: DayInterval): Voter {
  const spans = list.get(code);
  if (spans === undefined) return { problem: `no participant has the code ${JSON.stringify(code)}` };
  const meant = spans.filter((span) => overlaps(asInterval(span), day));
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return only;
  const found = meant.map(({ participantId }) => participantId).join(" or ") || "nobody";
  return { problem: `${JSON.stringify(code)} means ${found} on ${day.notBefore} to ${day.notAfter}` };
}

/** Codes by participant from the ISO alpha-2 or alpha-3 codes on file, with the spans of `others` in place of theirs. */
export function codeList(
  participants: readonly Participant[],
  codeOf: (participant: Participant) => string | null,
  others: CodeList,
): CodeList {
  const list = new Map<string, readonly CodeSpan[]>();
  for (const participant of participants) {
    const code = codeOf(participant);
    if (code !== null) list.set(code, [participant]);
  }
  for (const [code, spans] of others) list.set(code, spans);
  return list;
}

/** The names on file as a code list. */
export function nameList(names: readonly ParticipantName[]): CodeList {
  const list = new Map<string, CodeSpan[]>();
  for (const row of names) list.set(row.name, [...(list.get(row.name) ?? []), row]);
  return list;
}

/**
 * Seats that changed hands without a change of code. The Union's ended on 24 December 1991; Yugoslavia's federation ended on
 * 27 April 1992 and Serbia went on alone from 3 June 2006; China's was restored to the People's Republic on 25 October 1971.
 */
export const seats = {
  russia: [
    { participantId: "SUN", validFrom: null, validTo: "1991-12-23" },
    { participantId: "RUS", validFrom: "1991-12-24", validTo: null },
  ],
  yugoslavia: [
    { participantId: "YUG", validFrom: null, validTo: "1992-04-26" },
    { participantId: "SCG", validFrom: "1992-04-27", validTo: "2006-06-02" },
    { participantId: "SRB", validFrom: "2006-06-03", validTo: null },
  ],
  china: [{ participantId: "CHN", validFrom: null, validTo: null }],
  germany: [{ participantId: "DEU", validFrom: null, validTo: null }],
  yemen: [{ participantId: "YEM", validFrom: null, validTo: null }],
} as const satisfies Record<string, readonly CodeSpan[]>;

function asInterval({ validFrom, validTo }: CodeSpan): DayInterval {
  return { notBefore: validFrom ?? "0000-01-01", notAfter: validTo ?? "9999-12-31" };
}
