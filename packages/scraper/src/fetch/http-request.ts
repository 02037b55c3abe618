import { createWriteStream } from "node:fs";
import type { Agent, Dispatcher } from "undici";
import { BodyError, copyBody, readBody } from "./body.js";
import { RefusedError, UnavailableError } from "./fetch-error.js";
import { ForbiddenAddressError } from "./guarded-lookup.js";
import type { HttpRequest, HttpResponse, HttpSettings, LargeFile } from "./http-client.js";
import { PassingFailure } from "./retry.js";
import { retryAfterMs } from "./retry-after.js";

const PASSING_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * One request and its answer, whatever its status, redirects included. Throws PassingFailure for what another attempt may
 * bring, RefusedError for what is declined.
 */
export async function sendRequest(
  agent: Agent,
  url: URL,
  { method = "GET", headers = {}, body, file }: HttpRequest,
  settings: HttpSettings,
  now: () => Date,
): Promise<HttpResponse> {
  try {
    const answer = await agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method,
      headers: { "user-agent": settings.userAgent, "accept-encoding": "gzip, deflate, br", ...headers },
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(timeoutMs(settings, file)),
    });
    const header = headerReader(answer.headers);
    if (PASSING_STATUSES.has(answer.statusCode)) throw await passingStatus(url, method, answer, now());
    const bytes = await takeBody(answer, header("content-encoding"), settings, file);
    return { url: url.href, status: answer.statusCode, header, bytes };
  } catch (error) {
    throw asFetchError(url.href, method, error);
  }
}

/** A large file has longer, in proportion to what it may have more. */
function timeoutMs({ totalTimeoutMs, decodedBytesMax }: HttpSettings, file: LargeFile | undefined): number {
  return file === undefined ? totalTimeoutMs : totalTimeoutMs * Math.max(1, file.bytesMax / decodedBytesMax);
}

/** An answer of status 304 ends with its headers (RFC 9110, 15.4.5). */
async function takeBody(
  { statusCode, body }: Dispatcher.ResponseData,
  encoding: string | null,
  settings: HttpSettings,
  file: LargeFile | undefined,
): Promise<Uint8Array> {
  if (statusCode === 304) {
    await body.dump();
    return new Uint8Array();
  }
  if (file === undefined) return readBody(body, encoding, settings);
  const { path, bytesMax } = file;
  const limits = { wireBytesMax: bytesMax, decodedBytesMax: bytesMax };
  await copyBody(body, encoding, limits, createWriteStream(path, { flush: true }));
  return new Uint8Array();
}

async function passingStatus(
  url: URL,
  method: string,
  { statusCode, headers, body }: Dispatcher.ResponseData,
  now: Date,
): Promise<PassingFailure> {
  await body.dump();
  const failure = new UnavailableError(url.href, `status ${statusCode}`, { status: statusCode, method });
  return new PassingFailure(failure, retryAfterMs(headerReader(headers)("retry-after"), now));
}

function headerReader(headers: Readonly<Record<string, string | string[] | undefined>>) {
  return (name: string): string | null => {
    const value = headers[name];
    return value === undefined ? null : Array.isArray(value) ? value.join(", ") : value;
  };
}

/** Data that cannot be decoded are refused; what the network did may pass. */
function asFetchError(url: string, method: string, error: unknown): Error {
  if (error instanceof PassingFailure) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  const details = { method, cause };
  const code = "code" in cause ? String(cause.code) : "";
  const forbidden = [cause, cause.cause].find((one) => one instanceof ForbiddenAddressError);
  if (forbidden) return new RefusedError(url, forbidden.message, details);
  if (cause instanceof BodyError) return new RefusedError(url, cause.message, details);
  if (isCorrupt(code)) return new RefusedError(url, `the body cannot be decoded: ${cause.message}`, details);
  return new PassingFailure(new UnavailableError(url, describeFailure(cause, code), details));
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
