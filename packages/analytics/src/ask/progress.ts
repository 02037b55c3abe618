import { ERASE_LINE, type Streams } from "../streams.js";

/** Time, passed in. */
export interface Clock {
  /** Milliseconds since some moment. */
  now(): number;
  /** Calls `work` every so many milliseconds until the returned function is called. */
  every(milliseconds: number, work: () => void): () => void;
}

interface Watch {
  readonly clock: Clock;
  readonly stderr: Streams["stderr"];
  /** How much is done, 0 to 100; 0 or less where the database cannot tell. */
  readonly percentage: () => number;
}

/** Waits for `work`; on a terminal, from its first second on, one line says how far it is, and is erased at the end. */
export async function withProgress<T>(work: Promise<T>, { clock, stderr, percentage }: Watch): Promise<T> {
  if (!stderr.isTTY) return work;
  const start = clock.now();
  let erase = "";
  const end = clock.every(250, () => {
    const seconds = Math.floor((clock.now() - start) / 1000);
    if (seconds < 1) return;
    erase = ERASE_LINE;
    stderr.write(`${erase}${line(seconds, percentage())}`);
  });
  try {
    return await work;
  } finally {
    end();
    stderr.write(erase);
  }
}

function line(seconds: number, percentage: number): string {
  const share = percentage >= 1 ? `${Math.min(99, Math.floor(percentage))}%, ` : "";
  return `running: ${share}${seconds} s; ctrl-C stops it`;
}
