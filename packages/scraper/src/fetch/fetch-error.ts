interface FetchErrorDetails extends ErrorOptions {
  /** HTTP status; null where there was no response. */
  readonly status?: number | null;
}

/** An address that gave no document: network, time, server errors, rate limits, bot walls, nothing at that address. Another day may help. */
export class UnavailableError extends Error {
  override readonly name: string = "UnavailableError";
  readonly url: string;
  readonly status: number | null;

  constructor(url: string, why: string, { status = null, ...options }: FetchErrorDetails = {}) {
    super(`unavailable: GET ${url}: ${why}`, options);
    this.url = url;
    this.status = status;
  }
}

/** An answer, or a request, that this project declines: a redirect elsewhere, too many bytes, robots.txt, a private address. */
export class RefusedError extends Error {
  override readonly name: string = "RefusedError";
  readonly url: string;
  readonly status: number | null;

  constructor(url: string, why: string, { status = null, ...options }: FetchErrorDetails = {}) {
    super(`refused: GET ${url}: ${why}`, options);
    this.url = url;
    this.status = status;
  }
}
