import type { CodeList } from "../../votes/code-list.js";
import { type NameCheck, nameCheck } from "../../votes/name-check.js";
import type { VoteReference } from "../../votes/vote-import.js";
import { undlCodes } from "./voters.js";

/** What is on file against which the Library's votes are read. */
export interface LibraryContext {
  readonly codes: CodeList;
  readonly names: NameCheck;
  /** Roll calls whose totals are known to differ from their lists where they were read. */
  readonly oddTallies: ReadonlySet<string>;
}

export function libraryContext({
  participants,
  participantNames,
  exceptions,
}: Pick<VoteReference, "participants" | "participantNames" | "exceptions">): LibraryContext {
  const codes = undlCodes(participants);
  const odd = exceptions.filter(({ rule }) => rule === "tally").map(({ document }) => document);
  return { codes, names: nameCheck(codes, participantNames), oddTallies: new Set(odd) };
}
