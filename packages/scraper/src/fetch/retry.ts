import { UnavailableError } from "./fetch-error.js";

export interface RetryPolicy {
  /** Requests in all, the first included. */
  readonly attempts: number;
  /** Upper bound of the first pause; it doubles with every further one. */
  readonly baseMs: number;
  /** No pause is longer, and a `Retry-After` beyond it ends the attempts. */
  readonly pauseMaxMs: number;
}

export interface RetryEffects {
  /** A number in [0, 1). */
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A failure that may pass: what to throw in the end, and how long the server asked to wait. */
export class PassingFailure extends Error {
  override readonly name = "PassingFailure";
  readonly failure: UnavailableError;
  readonly retryAfterMs: number | null;

  constructor(failure: UnavailableError, retryAfterMs: number | null = null) {
    super(failure.message, { cause: failure });
    this.failure = failure;
    this.retryAfterMs = retryAfterMs;
  }
}

/** Repeats `task` while it throws PassingFailure, with full jitter or as long as the server asks; then throws its failure. */
export async function withRetries<T>(
  task: () => Promise<T>,
  policy: RetryPolicy,
  { random, sleep }: RetryEffects,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      const pause = error.retryAfterMs ?? fullJitterMs(policy, attempt, random);
      if (attempt >= policy.attempts) throw afterAttempts(error.failure, attempt);
      if (pause > policy.pauseMaxMs) throw waitTooLong(error.failure, pause);
      await sleep(pause);
    }
  }
}

/** A pause anywhere between nothing and the bound that doubles with every attempt. */
function fullJitterMs({ baseMs, pauseMaxMs }: RetryPolicy, attempt: number, random: () => number): number {
  return Math.floor(random() * Math.min(pauseMaxMs, baseMs * 2 ** (attempt - 1)));
}

function afterAttempts(failure: UnavailableError, attempts: number): UnavailableError {
  return attempts === 1 ? failure : again(failure, `after ${attempts} attempts`);
}

function waitTooLong(failure: UnavailableError, pauseMs: number): UnavailableError {
  return again(failure, `the server asks to wait ${Math.ceil(pauseMs / 1000)} s`);
}

function again({ url, method, why, status, cause }: UnavailableError, detail: string): UnavailableError {
  return new UnavailableError(url, `${why}; ${detail}`, { status, method, cause });
}
