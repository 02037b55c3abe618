import { Worker } from "node:worker_threads";
import type { SessionVotes } from "../recorded-vote.js";
import { type MemberPosition, sessionIdealPoints } from "./session-ideal-points.js";

export interface IdealPointOptions {
  /** The module of `worker.ts`; null computes all in this thread. */
  readonly worker: URL | null;
  readonly threads: number;
  readonly progress: (done: number, total: number) => void;
}

/** Ideal points of all sessions in their order, the same whatever the number of threads. */
export async function idealPoints(
  sessions: readonly SessionVotes[],
  { worker, threads, progress }: IdealPointOptions,
): Promise<readonly MemberPosition[]> {
  const results = new Map<string, readonly MemberPosition[]>();
  const pending = [...sessions].sort((a, b) => b.votes.length - a.votes.length);
  const take = async (solve: Solve) => {
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      results.set(next.session, await solve(next));
      progress(results.size, sessions.length);
    }
  };
  if (worker === null) await take(async (votes) => sessionIdealPoints(votes));
  else await Promise.all(Array.from({ length: threads }, () => inThread(worker, take)));
  return sessions.flatMap(({ session }) => results.get(session) ?? []);
}

type Solve = (votes: SessionVotes) => Promise<readonly MemberPosition[]>;

async function inThread(module: URL, work: (solve: Solve) => Promise<void>): Promise<void> {
  const thread = new Worker(module);
  const solve: Solve = (votes) =>
    new Promise((resolve, reject) => {
      thread.once("error", reject);
      thread.once("message", (positions: readonly MemberPosition[]) => {
        thread.off("error", reject);
        resolve(positions);
      });
      thread.postMessage(votes);
    });
  try {
    await work(solve);
  } finally {
    await thread.terminate();
  }
}
