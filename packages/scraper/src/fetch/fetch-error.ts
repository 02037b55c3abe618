interface FetchErrorDetails extends ErrorOptions {
  /** HTTP status; null where there was no response. */
  readonly status?: number | null;
  /** Method of the request; GET where it is absent. */
  readonly method?: string;
}

/**
 * An address that gave no document: network, time, server errors, rate limits, bot walls, nothing at that address.
 * Another day may help.
 */
export class UnavailableError extends Error {
  override readonly name: string = "UnavailableError";
  readonly url: string;
  readonly method: string;
  readonly why: string;
  readonly status: number | null;

  constructor(
    url: string,
    why: string,
    { status = null, method = "GET", ...options }: FetchErrorDetails = {},
  ) {
    super(`${method} ${url}: ${why}`, options);
    this.url = url;
    this.method = method;
    this.why = why;
    this.status = status;
  }
}

/** A document that was not asked for, because of what happened to others: every one of them has the same message. */
export class NotAskedError extends UnavailableError {
  override readonly name = "NotAskedError";
  readonly because: "budget" | "circuit";

  constructor(url: string, because: NotAskedError["because"], why: string) {
    super(url, why);
    this.because = because;
    this.message = `not asked: ${why}`;
  }
}

/** An answer, or a request, that this project declines: a redirect elsewhere, too many bytes, robots.txt, a private address. */
export class RefusedError extends Error {
  override readonly name: string = "RefusedError";
  readonly url: string;
  readonly status: number | null;

  constructor(
    url: string,
    why: string,
    { status = null, method = "GET", ...options }: FetchErrorDetails = {},
  ) {
    super(`${method} ${url}: ${why}`, options);
    this.url = url;
    this.status = status;
  }
}
