/** A source's own address, and the one that is asked in its place where the user redirected it. */
export interface Origin {
  readonly own: string;
  readonly asked: string;
}

/** The document's address at its publisher, for citation. */
export function ownUrl({ own }: Origin, path: string): string {
  return `${own}${path}`;
}

/** The address that is asked. */
export function askedUrl({ asked }: Origin, path: string): string {
  return `${asked}${path}`;
}

/** The origin of an address given by a user: `http://127.0.0.1:8080/` → `http://127.0.0.1:8080`. Throws RangeError for any other form. */
export function readOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin =
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    `${url.pathname}${url.search}${url.hash}${url.username}${url.password}` === "/";
  if (!isOrigin) {
    throw new RangeError(
      `not an origin: ${JSON.stringify(text)} (expected for example http://127.0.0.1:8080, without a path)`,
    );
  }
  return url.origin;
}
