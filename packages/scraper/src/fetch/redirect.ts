import { RefusedError } from "./fetch-error.js";
import type { HttpRequest, HttpResponse } from "./http-client.js";

export type Send = (url: URL, request: HttpRequest) => Promise<HttpResponse>;

/** Follows redirects within the same origin, and to the others that the request names. What was posted is not sent on. */
export async function follow(
  start: URL,
  request: HttpRequest,
  redirectsMax: number,
  send: Send,
): Promise<HttpResponse> {
  let url = start;
  for (let redirects = 0; redirects <= redirectsMax; redirects++) {
    const response = await send(url, url.origin === start.origin ? request : forAnotherOrigin(request));
    if (!isRedirect(response.status)) return response;
    url = redirectTarget(url, response, request);
  }
  throw new RefusedError(start.href, `more than ${redirectsMax} redirects`);
}

/** Headers can hold a secret, and a relaxation of TLS is for one host: neither goes to another. */
function forAnotherOrigin({ method = "GET" }: HttpRequest): HttpRequest {
  return { method };
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function redirectTarget(
  from: URL,
  response: HttpResponse,
  { method = "GET", redirectOrigins = [] }: HttpRequest,
): URL {
  const location = response.header("location");
  const target = location !== null && URL.canParse(location, from.href) ? new URL(location, from.href) : null;
  const refuse = (why: string) => new RefusedError(from.href, why, { status: response.status, method });
  if (target === null) throw refuse(`redirect to ${JSON.stringify(location)}, which is no address`);
  if (target.protocol !== from.protocol) throw refuse(`redirect to another scheme: ${target.href}`);
  if (target.origin !== from.origin && !redirectOrigins.includes(target.origin))
    throw refuse(`redirect to another host: ${target.href}`);
  if (target.username !== "" || target.password !== "") throw refuse("redirect with a user name or password");
  if (method !== "GET") throw refuse(`redirect of a ${method}: ${target.href}`);
  return target;
}
