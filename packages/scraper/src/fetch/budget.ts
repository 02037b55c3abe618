import { NotAskedError } from "./fetch-error.js";

/** Counts requests of a run, attempts and redirects included. */
export interface Budget {
  /** Takes one request. Throws NotAskedError where none is left. */
  readonly spend: (url: URL) => void;
}

export function createBudget(requestsMax: number): Budget {
  let spent = 0;
  return {
    spend(url) {
      if (spent >= requestsMax) {
        const why = `the budget of ${requestsMax} requests is spent; the next run begins with what was not asked`;
        throw new NotAskedError(url.href, "budget", why);
      }
      spent += 1;
    },
  };
}
