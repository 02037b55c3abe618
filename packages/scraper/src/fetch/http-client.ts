import { createAgents } from "./agents.js";
import type { BodyLimits } from "./body.js";
import { createBudget } from "./budget.js";
import { createCircuit } from "./circuit.js";
import { RefusedError, UnavailableError } from "./fetch-error.js";
import { isAllowed } from "./guarded-lookup.js";
import { sendRequest } from "./http-request.js";
import { literalAddress } from "./private-address.js";
import { follow } from "./redirect.js";
import { type RetryEffects, type RetryPolicy, withRetries } from "./retry.js";
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
  /** Requests of this client in all, attempts and redirects included. */
  readonly requestsMax: number;
  /** Documents of a host in a row that are unavailable before it is left alone. */
  readonly failuresMax: number;
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

/** What an old server needs of TLS beyond the defaults. */
export interface TlsRelaxation {
  /** In OpenSSL's words: `DEFAULT@SECLEVEL=0`. */
  readonly ciphers: string;
}

export interface HttpRequest {
  /** GET where it is absent. */
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Origins to which it may be redirected beside its own. */
  readonly redirectOrigins?: readonly string[];
  readonly tls?: TlsRelaxation;
  /** Where a large body goes, so that it is never in memory: `bytes` of the response are empty then. */
  readonly file?: LargeFile;
}

/** A file that is written anew by every attempt, and how large it may become, on the wire as well as decoded. */
export interface LargeFile {
  readonly path: string;
  readonly bytesMax: number;
}

export interface HttpClient {
  /**
   * One document. Resolves with 200 or, to a conditional request, 304. Throws UnavailableError for every other answer, for
   * failures of the network and for what is not asked any more, RefusedError for what is declined.
   */
  send(url: string, request?: HttpRequest): Promise<HttpResponse>;
  close(): Promise<void>;
}

export const defaultHttpSettings: Omit<HttpSettings, "userAgent" | "loopbackOrigins"> = {
  intervalMs: 1000,
  retry: { attempts: 4, baseMs: 1000, pauseMaxMs: 120_000 },
  connectTimeoutMs: 10_000,
  idleTimeoutMs: 30_000,
  totalTimeoutMs: 120_000,
  redirectsMax: 5,
  requestsMax: 5000,
  failuresMax: 5,
  wireBytesMax: 64 * 1024 * 1024,
  decodedBytesMax: 64 * 1024 * 1024,
};

/** A client with one connection a host that asks politely and trusts no answer. Close it when done. */
export function createHttpClient(settings: HttpSettings, effects: HttpEffects): HttpClient {
  const throttle = createThrottle(settings.intervalMs, effects);
  const circuit = createCircuit(settings.failuresMax);
  const budget = createBudget(settings.requestsMax);
  const agents = createAgents(settings);
  const send = async (url: URL, asked: HttpRequest): Promise<HttpResponse> => {
    const isLocal = settings.loopbackOrigins.has(url.origin);
    checkAddress(url, isLocal);
    const agent = await agents.agentFor(isLocal, asked.tls);
    const attempt = () => {
      budget.spend(url);
      return throttle(url.host, () => sendRequest(agent, url, asked, settings, effects.now));
    };
    return withRetries(attempt, settings.retry, effects);
  };
  return {
    send: (address, asked = {}) => {
      const url = new URL(address);
      const ask = async () => expectDocument(await follow(url, asked, settings.redirectsMax, send), asked);
      return circuit(url, ask);
    },
    close: () => agents.close(),
  };
}

function expectDocument(response: HttpResponse, { method = "GET" }: HttpRequest): HttpResponse {
  const { url, status } = response;
  const wall = botWall(response);
  if (wall !== null) throw new UnavailableError(url, `bot wall (${wall})`, { status, method });
  if (status === 200 || status === 304) return response;
  throw new UnavailableError(url, `status ${status}`, { status, method });
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
