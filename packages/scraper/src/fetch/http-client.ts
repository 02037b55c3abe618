import { Agent, type Dispatcher } from "undici";
import { BodyError, type BodyLimits, readBody } from "./body.js";
import { RefusedError, UnavailableError } from "./fetch-error.js";
import { ForbiddenAddressError, guardedLookup, isAllowed } from "./guarded-lookup.js";
import { literalAddress } from "./private-address.js";
import { PassingFailure, type RetryEffects, type RetryPolicy, withRetries } from "./retry.js";
import { retryAfterMs } from "./retry-after.js";
import { createThrottle, type ThrottleEffects } from "./throttle.js";

export interface HttpSettings extends BodyLimits {
  /** Name, version and an address for complaints. */
  readonly userAgent: string;
  /** Pause between two requests to a host. */
  readonly intervalMs: number;
  readonly retry: RetryPolicy;
  readonly connectTimeoutMs: number;
  /** Longest silence of the server, before the headers and inside the body. */
  readonly idleTimeoutMs: number;
  /** Longest time for one request, body included. */
  readonly totalTimeoutMs: number;
  readonly redirectsMax: number;
  /** Origins that may be on this machine: those that the user named. */
  readonly loopbackOrigins: ReadonlySet<string>;
}

export interface HttpEffects extends RetryEffects, ThrottleEffects {
  readonly now: () => Date;
}

/** What a server answered, with the body decoded. */
export interface HttpResponse {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly status: number;
  header(name: string): string | null;
  readonly bytes: Uint8Array;
}

export interface HttpClient {
  /**
   * One GET. Resolves with 200 or, to a conditional request, 304. Throws UnavailableError for every other answer and for
   * failures of the network, RefusedError for what is declined.
   */
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<HttpResponse>;
  close(): Promise<void>;
}

export const defaultHttpSettings: Omit<HttpSettings, "userAgent" | "loopbackOrigins"> = {
  intervalMs: 1000,
  retry: { attempts: 4, baseMs: 1000, pauseMaxMs: 120_000 },
  connectTimeoutMs: 10_000,
  idleTimeoutMs: 30_000,
  totalTimeoutMs: 120_000,
  redirectsMax: 5,
  wireBytesMax: 64 * 1024 * 1024,
  decodedBytesMax: 64 * 1024 * 1024,
};

/** A client with one connection a host that asks politely and trusts no answer. Close it when done. */
export function createHttpClient(settings: HttpSettings, effects: HttpEffects): HttpClient {
  const throttle = createThrottle(settings.intervalMs, effects);
  const agents = { local: agentFor(settings, true), public: agentFor(settings, false) };
  const send = (url: URL, headers: Readonly<Record<string, string>>): Promise<HttpResponse> => {
    const isLocal = settings.loopbackOrigins.has(url.origin);
    checkAddress(url, isLocal);
    const agent = isLocal ? agents.local : agents.public;
    return withRetries(
      () => throttle(url.host, () => request(agent, url, headers, settings, effects.now)),
      settings.retry,
      effects,
    );
  };
  return {
    get: (url, headers = {}) => follow(new URL(url), headers, settings.redirectsMax, send),
    close: async () => {
      await Promise.all([agents.local.close(), agents.public.close()]);
    },
  };
}

type Send = (url: URL, headers: Readonly<Record<string, string>>) => Promise<HttpResponse>;

/** Follows redirects within the same origin and to nowhere else. */
async function follow(
  start: URL,
  headers: Readonly<Record<string, string>>,
  redirectsMax: number,
  send: Send,
): Promise<HttpResponse> {
  let url = start;
  for (let redirects = 0; redirects <= redirectsMax; redirects++) {
    const response = await send(url, headers);
    if (!isRedirect(response.status)) return expectDocument(response);
    url = redirectTarget(url, response);
  }
  throw new RefusedError(start.href, `more than ${redirectsMax} redirects`);
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function redirectTarget(from: URL, response: HttpResponse): URL {
  const location = response.header("location");
  const target = location !== null && URL.canParse(location, from.href) ? new URL(location, from.href) : null;
  const refuse = (why: string) => new RefusedError(from.href, why, { status: response.status });
  if (target === null) throw refuse(`redirect to ${JSON.stringify(location)}, which is no address`);
  if (target.protocol !== from.protocol) throw refuse(`redirect to another scheme: ${target.href}`);
  if (target.origin !== from.origin) throw refuse(`redirect to another host: ${target.href}`);
  if (target.username !== "" || target.password !== "") throw refuse("redirect with a user name or password");
  return target;
}

function expectDocument(response: HttpResponse): HttpResponse {
  const { url, status } = response;
  const wall = botWall(response);
  if (wall !== null) throw new UnavailableError(url, `bot wall (${wall})`, { status });
  if (status === 200 || status === 304) return response;
  throw new UnavailableError(url, `status ${status}`, { status });
}

/** Signs of a check for robots in the headers: AWS WAF answers 202 without a body, Cloudflare marks its challenge. */
function botWall({ status, header }: HttpResponse): string | null {
  const waf = header("x-amzn-waf-action");
  if (waf !== null) return `x-amzn-waf-action: ${waf}`;
  const mitigated = header("cf-mitigated");
  if (mitigated !== null) return `cf-mitigated: ${mitigated}`;
  return status === 202 ? "status 202" : null;
}

function checkAddress(url: URL, isLoopbackAllowed: boolean): void {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new RefusedError(url.href, `scheme ${url.protocol} is neither http: nor https:`);
  }
  const address = literalAddress(url);
  if (address !== null && !isAllowed(address, isLoopbackAllowed)) {
    throw new RefusedError(url.href, `${address} is not a public address`);
  }
}

function agentFor(settings: HttpSettings, isLoopbackAllowed: boolean): Agent {
  return new Agent({
    connections: 1,
    pipelining: 1,
    connect: { lookup: guardedLookup(isLoopbackAllowed), timeout: settings.connectTimeoutMs },
    headersTimeout: settings.idleTimeoutMs,
    bodyTimeout: settings.idleTimeoutMs,
  });
}

const PASSING_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504]);

async function request(
  agent: Agent,
  url: URL,
  headers: Readonly<Record<string, string>>,
  settings: HttpSettings,
  now: () => Date,
): Promise<HttpResponse> {
  try {
    const answer = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: "GET",
      headers: { "user-agent": settings.userAgent, "accept-encoding": "gzip, deflate, br", ...headers },
      signal: AbortSignal.timeout(settings.totalTimeoutMs),
    });
    const header = headerReader(answer.headers);
    if (PASSING_STATUSES.has(answer.statusCode)) throw await passingStatus(url, answer, now());
    const bytes = await readBody(answer.body, header("content-encoding"), settings);
    return { url: url.href, status: answer.statusCode, header, bytes };
  } catch (error) {
    throw asFetchError(url.href, error);
  }
}

async function passingStatus(
  url: URL,
  { statusCode, headers, body }: Dispatcher.ResponseData,
  now: Date,
): Promise<PassingFailure> {
  await body.dump();
  const failure = new UnavailableError(url.href, `status ${statusCode}`, { status: statusCode });
  return new PassingFailure(failure, retryAfterMs(headerReader(headers)("retry-after"), now));
}

function headerReader(headers: Readonly<Record<string, string | string[] | undefined>>) {
  return (name: string): string | null => {
    const value = headers[name];
    return value === undefined ? null : Array.isArray(value) ? value.join(", ") : value;
  };
}

/** Data that cannot be decoded are refused; what the network did may pass. */
function asFetchError(url: string, error: unknown): Error {
  if (error instanceof PassingFailure) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  const code = "code" in cause ? String(cause.code) : "";
  const forbidden = [cause, cause.cause].find((one) => one instanceof ForbiddenAddressError);
  if (forbidden) return new RefusedError(url, forbidden.message, { cause });
  if (cause instanceof BodyError) return new RefusedError(url, cause.message, { cause });
  if (isCorrupt(code))
    return new RefusedError(url, `the body cannot be decoded: ${cause.message}`, { cause });
  return new PassingFailure(new UnavailableError(url, describeFailure(cause, code), { cause }));
}

/** zlib's errors other than an early end, which is a broken connection. */
function isCorrupt(code: string): boolean {
  return /^(Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_PADDING)/.test(code) && code !== "Z_BUF_ERROR";
}

function describeFailure(cause: Error, code: string): string {
  if (cause.name === "TimeoutError") return "no complete answer in time";
  const message = cause.message === "" ? cause.name : cause.message;
  return code === "" || message.includes(code) ? message : `${message} (${code})`;
}
