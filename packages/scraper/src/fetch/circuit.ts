import { NotAskedError, UnavailableError } from "./fetch-error.js";

/** Runs tasks of a host; none any more once it failed too often in a row. */
export type Circuit = <T>(url: URL, task: () => Promise<T>) => Promise<T>;

interface HostFailures {
  readonly count: number;
  readonly last: string;
}

/**
 * A host that failed `failuresMax` times in a row is left alone for the rest of the run: every further task ends with
 * NotAskedError. A document that is not there (404) is an answer, not a failure of the host.
 */
export function createCircuit(failuresMax: number): Circuit {
  const failures = new Map<string, HostFailures>();
  return async (url, task) => {
    const { host } = url;
    const before = failures.get(host) ?? { count: 0, last: "" };
    if (before.count >= failuresMax) throw new NotAskedError(url.href, "circuit", describe(host, before));
    try {
      const value = await task();
      failures.delete(host);
      return value;
    } catch (error) {
      if (isFailureOfHost(error)) failures.set(host, { count: before.count + 1, last: error.why });
      else if (!(error instanceof NotAskedError)) failures.delete(host);
      throw error;
    }
  };
}

function describe(host: string, { count, last }: HostFailures): string {
  return `${host} failed ${count} times in a row (${last}); it is left alone for the rest of this run`;
}

const STATUSES_OF_DOCUMENTS: ReadonlySet<number> = new Set([204, 304, 404, 410]);

function isFailureOfHost(error: unknown): error is UnavailableError {
  if (!(error instanceof UnavailableError) || error instanceof NotAskedError) return false;
  return error.status === null || !STATUSES_OF_DOCUMENTS.has(error.status);
}
