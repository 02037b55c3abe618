import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";

/** Who computes results, and who is told how many there are. */
export interface Threads {
  /** The compiled module that answers each message with its result; null computes all in this thread. */
  readonly worker: URL | null;
  readonly count: number;
  readonly progress: (done: number, total: number) => void;
}

/** One thread a core, and none where the sources run, since there is no compiled module then. */
export function everyCore(worker: URL, progress: Threads["progress"]): Threads {
  return {
    worker: existsSync(fileURLToPath(worker)) ? worker : null,
    count: availableParallelism(),
    progress,
  };
}

/**
 * The result of each task, in the order of the tasks and the same whatever the number of threads; those that come first are
 * begun first. Threads are sent `shared` once and then the tasks: both are copied. Throws what a task throws; none is begun after.
 */
export async function inThreads<Task, Shared, Result>(
  tasks: readonly Task[],
  shared: Shared,
  solve: (task: Task, shared: Shared) => Result,
  { worker, count, progress }: Threads,
): Promise<readonly Result[]> {
  const results = new Array<Result>(tasks.length);
  const pending = [...tasks.entries()];
  let done = 0;
  const take = async (answer: (task: Task) => Promise<Result>) => {
    for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
      const [index, task] = next;
      results[index] = await answer(task).catch((error: unknown) => {
        pending.length = 0;
        throw error;
      });
      done += 1;
      progress(done, tasks.length);
    }
  };
  if (worker === null) await take(async (task) => solve(task, shared));
  else {
    const threads = Math.min(count, tasks.length);
    await Promise.all(Array.from({ length: threads }, () => inThread(worker, shared, take)));
  }
  return results;
}

async function inThread<Task, Result>(
  module: URL,
  workerData: unknown,
  work: (answer: (task: Task) => Promise<Result>) => Promise<void>,
): Promise<void> {
  // without the options of this process, by which packages may resolve to their sources
  const thread = new Worker(module, { workerData, execArgv: [] });
  const answer = (task: Task): Promise<Result> =>
    new Promise((resolve, reject) => {
      thread.once("error", reject);
      thread.once("message", (result: Result) => {
        thread.off("error", reject);
        resolve(result);
      });
      thread.postMessage(task);
    });
  try {
    await work(answer);
  } finally {
    await thread.terminate();
  }
}
