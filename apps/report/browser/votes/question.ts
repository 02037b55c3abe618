import { readFragment, writeFragment } from "../address/fragment.js";
import type { SessionSpan } from "./agreement.js";
import type { Ballots } from "./ballots.js";

const NAME = "explore";
/** Sessions from the first to the last that are chosen where the address asks for none. */
const USUAL_SPAN = 10;

/** Who votes with whom, over which sessions. */
export interface Question {
  /** Code of a member; null for the first of the list. */
  readonly member: string | null;
  /** Whether another member is asked for than any that has voted. */
  readonly isUnknown: boolean;
  readonly span: SessionSpan;
}

/** Whether the address asks a question. */
export function isAsked(): boolean {
  return location.hash.startsWith(`#${NAME}?`);
}

/** The question of the address; what it does not ask, or cannot, is the usual. */
export function readQuestion({ members, sessions }: Ballots): Question {
  const { query } = readFragment();
  const indexOf = (name: string, usual: number) => {
    const found = sessions.findIndex(({ session }) => session === query.get(name));
    return found === -1 ? usual : found;
  };
  const last = sessions.length - 1;
  const asked = query.get("with");
  const member = members.find(({ code }) => code === asked)?.code ?? null;
  return {
    member,
    isUnknown: asked !== null && member === null,
    span: [indexOf("from", Math.max(0, sessions.length - USUAL_SPAN)), indexOf("to", last)],
  };
}

export function writeQuestion(member: string, from: string, to: string): void {
  writeFragment({ name: NAME, query: new URLSearchParams({ with: member, from, to }) });
}
