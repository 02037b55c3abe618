import type { Clock } from "../../src/ask/progress.js";

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  advance(milliseconds: number): void;
  /** How many repeated works have not been ended. */
  running(): number;
}

export function manualClock(): ManualClock {
  const works = new Set<() => void>();
  let time = 0;
  return {
    now: () => time,
    every: (_, work) => {
      works.add(work);
      return () => void works.delete(work);
    },
    advance: (milliseconds) => {
      time += milliseconds;
      for (const work of works) work();
    },
    running: () => works.size,
  };
}
