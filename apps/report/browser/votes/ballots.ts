import { asList, asNamed, asNumber, asPlaces, asText } from "../decode.js";

/** Every ballot of the General Assembly. */
export interface Ballots {
  readonly members: readonly Member[];
  readonly sessions: readonly Session[];
}

export interface Member {
  readonly code: string;
  readonly name: string;
  /** A bit for each roll call on which it voted yes or abstained. */
  readonly yes: Uint8Array;
  /** A bit for each roll call on which it voted no or abstained. */
  readonly no: Uint8Array;
}

export interface Session {
  readonly session: string;
  /** How many roll calls of it there are; they follow those of the session before. */
  readonly rollCalls: number;
}

/**
 * Ballots as the site has them: four bytes with the length of the heading, the heading as JSON, then the two planes of
 * each member, padded to whole bytes.
 */
export function readBallots(bytes: Uint8Array): Ballots {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const text = new TextDecoder().decode(bytes.subarray(4, 4 + length));
  const heading = asNamed(JSON.parse(text), asPlaces);
  const sessions = asList(heading.get("sessions"), readSession);
  const stride = Math.ceil(sessions.reduce((sum, { rollCalls }) => sum + rollCalls, 0) / 8);
  const plane = (index: number) =>
    bytes.subarray(4 + length + index * stride, 4 + length + (index + 1) * stride);
  const members = asList(heading.get("members"), asPlaces).map(([code, name], index) => ({
    code: asText(code),
    name: asText(name),
    yes: plane(2 * index),
    no: plane(2 * index + 1),
  }));
  return { members, sessions };
}

function readSession(value: unknown): Session {
  const [session, rollCalls] = asPlaces(value);
  return { session: asText(session), rollCalls: asNumber(rollCalls) };
}
