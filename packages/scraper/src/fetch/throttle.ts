/** Runs tasks of one host one after the other, with a pause between the end of one and the start of the next. */
export type Throttle = <T>(host: string, task: () => Promise<T>) => Promise<T>;

export interface ThrottleEffects {
  /** Milliseconds from any fixed moment, never going back. */
  readonly elapsedMs: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** One request at a time and at least `intervalMs` between two, per host. */
export function createThrottle(intervalMs: number, { elapsedMs, sleep }: ThrottleEffects): Throttle {
  const queues = new Map<string, Promise<void>>();
  const endedAt = new Map<string, number>();

  const runInTurn = async <T>(host: string, task: () => Promise<T>): Promise<T> => {
    const ended = endedAt.get(host);
    const wait = ended === undefined ? 0 : ended + intervalMs - elapsedMs();
    if (wait > 0) await sleep(wait);
    try {
      return await task();
    } finally {
      endedAt.set(host, elapsedMs());
    }
  };

  return (host, task) => {
    const turn = (queues.get(host) ?? Promise.resolve()).then(() => runInTurn(host, task));
    queues.set(
      host,
      turn.then(
        () => undefined,
        () => undefined,
      ),
    );
    return turn;
  };
}
