import {
  addDays,
  type DayInterval,
  type IsoDate,
  type Participant,
  type ParticipantName,
} from "@depositary/model";
import { overlaps } from "../days.js";

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

/** Codes with the participants that each has meant, one after the other. */
export type Successions = Iterable<readonly [code: string, ...participantIds: string[]]>;

/**
 * Each code for the days of its participants: as long as they existed, and one whose beginning is not on file from the
 * day after the end of the one before. Throws Error where one of them is not on file.
 */
export function successionList(participants: readonly Participant[], successions: Successions): CodeList {
  const byId = new Map(participants.map((participant) => [participant.participantId, participant]));
  return new Map(Array.from(successions, ([code, ...ids]) => [code, spansOf(ids, byId)]));
}

/** Codes by participant from the ISO alpha-2 or alpha-3 codes on file, with `others` in place of theirs. */
export function codeList(
  participants: readonly Participant[],
  codeOf: (participant: Participant) => string | null,
  others: Successions,
): CodeList {
  const list = new Map<string, readonly CodeSpan[]>();
  for (const participant of participants) {
    const code = codeOf(participant);
    if (code !== null) list.set(code, [participant]);
  }
  return new Map([...list, ...successionList(participants, others)]);
}

/** The names on file as a code list. */
export function nameList(names: readonly ParticipantName[]): CodeList {
  const list = new Map<string, CodeSpan[]>();
  for (const row of names) list.set(row.name, [...(list.get(row.name) ?? []), row]);
  return list;
}

function spansOf(ids: readonly string[], byId: ReadonlyMap<string, Participant>): readonly CodeSpan[] {
  const meant = ids.map((id) => {
    const participant = byId.get(id);
    if (participant === undefined) throw new Error(`participants.csv: no ${id}, whom a code means`);
    return participant;
  });
  return meant.map(({ participantId, validFrom, validTo }, place) => {
    const endBefore = meant[place - 1]?.validTo ?? null;
    const followsOn = endBefore === null ? null : addDays(endBefore, 1);
    return { participantId, validFrom: validFrom ?? followsOn, validTo };
  });
}

function asInterval({ validFrom, validTo }: CodeSpan): DayInterval {
  return { notBefore: validFrom ?? "0000-01-01", notAfter: validTo ?? "9999-12-31" };
}
