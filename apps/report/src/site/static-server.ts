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
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const url = urlOf(request);
  const pathname = url === null ? null : decode(url.pathname);
  const path = pathname === null ? null : filePath(directory, pathname);
  const found = path === null ? null : await read(directory, path);
  const headers = headersOf(pathname, found);
  if (found !== null && request.headers["if-none-match"]?.includes(found.tag)) {
    response.writeHead(304, headers).end();
  } else if (found === null && path !== null && url !== null && (await isFolder(directory, path))) {
    response.writeHead(301, { ...headers, location: folderAddress(url) }).end();
  } else {
    const { isCompressible } = typeOf(found);
    const content = found?.content ?? (await notFound(directory));
    const { body, encoding } = await encode(content, isCompressible, request);
    response.writeHead(found === null ? 404 : 200, {
      ...headers,
      ...encoding,
      "content-length": body.length,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  }
}

function typeOf(found: Found | null) {
  return found === null ? htmlType : contentType(found.path);
}

function headersOf(pathname: string | null, found: Found | null): Readonly<Record<string, string>> {
  return {
    "content-type": typeOf(found).type,
    "content-security-policy": pathname?.includes(`/${consoleFolder}`) ? consolePolicy : firstStylePolicy(),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-cache",
    vary: "accept-encoding",
    ...(found === null ? {} : { etag: `W/${found.tag}` }),
  };
}

/** The address that is asked for; null where it is none. One that begins with two slashes is a path too, and no other host. */
function urlOf({ url = "/" }: IncomingMessage): URL | null {
  const address = url.startsWith("/") ? `http://localhost${url}` : url;
  return URL.canParse(address) ? new URL(address) : null;
}

async function isFolder(directory: string, path: string): Promise<boolean> {
  return (await read(directory, join(path, "index.html"))) !== null;
}

/** The address of a folder from the same without its last slash: a relative one, which can lead to no other host. */
function folderAddress({ pathname, search }: URL): string {
  return `./${pathname.replace(/^.*\//, "")}/${search}`;
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
  readonly path: string;
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
      path,
      content: await readFile(path),
      tag: `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`,
    };
  } catch (error) {
    if (error instanceof Error && "code" in error && NO_FILE.includes(error.code)) return null;
    throw error;
  }
}
