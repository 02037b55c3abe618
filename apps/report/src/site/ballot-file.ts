import { splitVotes } from "@depositary/analytics";
import type { SiteFile } from "./chart-files.js";
import { ofRollCall } from "./look-up.js";
import type { SiteRecord } from "./record.js";

/** What stands before the bits: who, and how many roll calls of which session, in the order of the bits. */
interface Heading {
  readonly members: readonly (readonly [code: string, name: string])[];
  readonly sessions: readonly (readonly [session: string, rollCalls: number])[];
}

/** Path of the file below the site's root. */
export const ballotFilePath = "votes/ballots.bin";

/**
 * Every ballot of the General Assembly in two bits, for the explorer: four bytes with the length of the heading (little
 * endian), the heading as JSON, then for each member two planes of one bit per roll call, each padded to whole bytes. First
 * plane: yes or abstained; second plane: no or abstained; neither: no vote recorded.
 */
export function ballotFile(record: SiteRecord): SiteFile {
  const rollCalls = record.rollCalls.filter(({ body }) => body === "GA");
  const sessions = [...new Set(rollCalls.map(({ session }) => session))];
  const ordered = sessions.flatMap((session) => rollCalls.filter((one) => one.session === session));
  const lists = ordered.map(({ rollCallId }) => ofRollCall(record.voteLists, rollCallId).map(splitVotes)[0]);
  const voters = new Set(
    lists.flatMap((list) => (list === undefined ? [] : [...list.yes, ...list.no, ...list.abstain])),
  );
  const members = record.who.filter(({ participantId }) => voters.has(participantId));
  const heading: Heading = {
    members: members.map(({ participantId, name }) => [participantId, name]),
    sessions: sessions.map((session) => [session, rollCalls.filter((one) => one.session === session).length]),
  };
  const stride = Math.ceil(ordered.length / 8);
  const planes = new Uint8Array(members.length * 2 * stride);
  const place = new Map(members.map(({ participantId }, index) => [participantId, index * 2 * stride]));
  const mark = (code: string, plane: 0 | 1, rollCall: number) => {
    const start = place.get(code);
    if (start === undefined) throw new Error(`${code} has a ballot and is no participant on file`);
    const at = start + plane * stride + (rollCall >> 3);
    planes[at] = (planes[at] ?? 0) | (1 << (rollCall & 7));
  };
  for (const [index, list] of lists.entries()) {
    for (const code of [...(list?.yes ?? []), ...(list?.abstain ?? [])]) mark(code, 0, index);
    for (const code of [...(list?.no ?? []), ...(list?.abstain ?? [])]) mark(code, 1, index);
  }
  return { path: ballotFilePath, content: withHeading(heading, planes) };
}

function withHeading(heading: Heading, planes: Uint8Array): Uint8Array {
  const text = Buffer.from(JSON.stringify(heading));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([length, text, planes]);
}
