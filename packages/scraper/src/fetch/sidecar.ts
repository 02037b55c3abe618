/** What is known of fetched bytes beside the bytes: stands next to them as JSON. */
export interface Sidecar {
  /** The address that answered. */
  readonly url: string;
  /** UTC, to the second. */
  readonly retrievedAt: string;
  readonly status: number;
  /** Of the decoded body, hexadecimal. */
  readonly sha256: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly contentType: string | null;
}

export function writeSidecar(sidecar: Sidecar): string {
  return `${JSON.stringify(sidecar, null, 2)}\n`;
}

/** The sidecar in a JSON text; null where the text is not one. */
export function readSidecar(text: string): Sidecar | null {
  const value = parseJson(text);
  if (typeof value !== "object" || value === null) return null;
  const field = (name: string): unknown => (name in value ? Reflect.get(value, name) : undefined);
  const [url, retrievedAt, sha256, status] = ["url", "retrievedAt", "sha256", "status"].map(field);
  const [etag, lastModified, contentType] = ["etag", "lastModified", "contentType"].map(field);
  if (!isText(url) || !isText(retrievedAt) || !isText(sha256) || typeof status !== "number") return null;
  if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
  if (!isTextOrNull(etag) || !isTextOrNull(lastModified) || !isTextOrNull(contentType)) return null;
  return { url, retrievedAt, status, sha256, etag, lastModified, contentType };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}
