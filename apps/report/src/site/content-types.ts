import { extname } from "node:path";

interface ContentType {
  readonly type: string;
  /** Whether it becomes much smaller by compression. */
  readonly isCompressible: boolean;
}

const text = (type: string): ContentType => ({ type: `${type}; charset=utf-8`, isCompressible: true });
const binary = (type: string): ContentType => ({ type, isCompressible: false });

/** What a host should call a page, also one for what is not there. */
export const htmlType = text("text/html");

const types: Readonly<Record<string, ContentType>> = {
  ".html": htmlType,
  ".css": text("text/css"),
  ".js": text("text/javascript"),
  ".json": text("application/json"),
  ".jsonld": text("application/ld+json"),
  ".svg": text("image/svg+xml"),
  ".csv": text("text/csv"),
  ".txt": text("text/plain"),
  ".xml": text("application/xml"),
  ".atom": text("application/atom+xml"),
  ".ics": text("text/calendar"),
  ".webmanifest": text("application/manifest+json"),
  ".bin": { type: "application/octet-stream", isCompressible: true },
  ".wasm": { type: "application/wasm", isCompressible: true },
  ".gz": binary("application/gzip"),
  ".png": binary("image/png"),
};

/** The type of a file by the ending of its name. */
export function contentType(path: string): ContentType {
  return types[extname(path)] ?? binary("application/octet-stream");
}
