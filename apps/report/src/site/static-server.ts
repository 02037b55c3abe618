import { readFile, realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { firstStylePolicy } from "../component/first-style.js";
import { consoleFolder, consolePolicy } from "../console/console-policy.js";
import { contentType, htmlType } from "./content-types.js";
import { notFoundPath } from "./page-path.js";

/** A server of the files below `directory` with the headers that a host should send. Listening is left to the caller. */
export function staticServer(directory: string): Server {
  return createServer((request, response) => {
    respond(directory, request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

async function respond(directory: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const pathname = decode(new URL(request.url ?? "/", "http://localhost").pathname);
  const path = pathname === null ? null : filePath(directory, pathname);
  const found = path === null ? null : await read(directory, path);
  const { type, isCompressible } = found === null || path === null ? htmlType : contentType(path);
  const headers = {
    "content-type": type,
    "content-security-policy": pathname?.includes(`/${consoleFolder}`) ? consolePolicy : firstStylePolicy(),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
    vary: "accept-encoding",
    ...(found === null ? {} : { etag: found.tag }),
  };
  if (found !== null && request.headers["if-none-match"] === found.tag) {
    response.writeHead(304, headers).end();
    return;
  }
  const content = found?.content ?? (await notFound(directory));
  const { body, encoding } = await encode(content, isCompressible, request);
  response.writeHead(found === null ? 404 : 200, { ...headers, ...encoding, "content-length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** The page for an address that is not there, which may be at any depth: its links start from the root. */
async function notFound(directory: string): Promise<Buffer> {
  const page = await read(directory, join(directory, notFoundPath));
  return Buffer.from(page?.content.toString().replace("<head>", '<head><base href="/">') ?? "not found\n");
}

interface Encoded {
  readonly body: Buffer;
  readonly encoding: Readonly<Record<string, string>>;
}

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);
/** Near the size of gzip's best at a tenth of the time of Brotli's best: this server compresses at each request. */
const BROTLI_QUALITY = 4;

async function encode(
  content: Buffer,
  isCompressible: boolean,
  { headers }: IncomingMessage,
): Promise<Encoded> {
  const accepted = String(headers["accept-encoding"] ?? "");
  if (isCompressible && /\bbr\b/.test(accepted)) {
    const body = await asBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
    return { body, encoding: { "content-encoding": "br" } };
  }
  if (isCompressible && /\bgzip\b/.test(accepted))
    return { body: await asGzip(content), encoding: { "content-encoding": "gzip" } };
  return { body: content, encoding: {} };
}

/** The file that an address names, or null where it leads out of the directory. */
function filePath(directory: string, pathname: string): string | null {
  if (pathname.includes("\0")) return null;
  const path = normalize(join(directory, pathname.endsWith("/") ? `${pathname}index.html` : pathname));
  return path.startsWith(normalize(directory + sep)) ? path : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

interface Found {
  readonly content: Buffer;
  /** Changes with the file. */
  readonly tag: string;
}

/** Errors that say that an address names no file of the site. */
const NO_FILE: readonly unknown[] = ["ENOENT", "EISDIR", "ENOTDIR", "ENAMETOOLONG", "ELOOP"];

/** The file at `path`; null where there is none, or where a link leads out of the directory. */
async function read(directory: string, path: string): Promise<Found | null> {
  try {
    const [root, place] = await Promise.all([realpath(directory), realpath(path)]);
    if (!place.startsWith(root + sep)) return null;
    const { size, mtimeMs } = await stat(path);
    return {
      content: await readFile(path),
      tag: `W/"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`,
    };
  } catch (error) {
    if (error instanceof Error && "code" in error && NO_FILE.includes(error.code)) return null;
    throw error;
  }
}
