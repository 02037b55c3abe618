import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { rollCallTable } from "@depositary/model";
import {
  bySession,
  type RecordedVote,
  type SessionVotes,
} from "../../../src/statistics/votes/recorded-vote.js";
import { rowsOf, shared } from "../../facts-on-file.js";

const rollCalls = rowsOf(rollCallTable).filter(({ body }) => body === "GA");

/** All votes in the repository's own record that count, by session. */
export const sessionsOnFile: readonly SessionVotes[] = bySession(
  rollCalls.filter(({ kind }) => kind === "whole" || kind === "unknown"),
);

/** All of them, those on paragraphs, amendments and motions too, by session: what the archives hold. */
export const everyVoteOnFile: readonly SessionVotes[] = bySession(rollCalls);

/** Those that count of one session. */
export function sessionOnFile(session: string): SessionVotes {
  return sessionsOnFile.find((one) => one.session === session) ?? { session, votes: [] };
}

const votesFile = `${shared}/data/votes/un_votes.csv.gz`;
const rollCallsFile = `${shared}/data/votes/un_roll_calls.csv.gz`;

/** Whether the archive unvotes of 2020 is beside the repository. */
export const hasUnvotes = existsSync(votesFile);

/** All 6,203 roll calls of the archive, members by the 200 names that it prints. */
export function unvotes(): readonly RecordedVote[] {
  const sessionOf = new Map(lines(rollCallsFile).map((line) => firstTwo(line)));
  const votes = new Map<string, Lists>();
  for (const line of lines(votesFile)) {
    const [, id = "", name = "", vote = ""] = /^(\d+),"([^"]*)",.*"(\w+)"$/.exec(line) ?? [];
    const lists = votes.get(id) ?? { session: sessionOf.get(id) ?? "", yesBy: [], abstainBy: [], noBy: [] };
    votes.set(id, lists);
    lists[vote === "yes" ? "yesBy" : vote === "no" ? "noBy" : "abstainBy"].push(name);
  }
  return [...votes.values()];
}

interface Lists extends RecordedVote {
  readonly yesBy: string[];
  readonly abstainBy: string[];
  readonly noBy: string[];
}

function lines(path: string): readonly string[] {
  return gunzipSync(readFileSync(path)).toString().trimEnd().split("\n").slice(1);
}

function firstTwo(line: string): readonly [string, string] {
  const [first = "", second = ""] = line.split(",");
  return [first, second];
}
