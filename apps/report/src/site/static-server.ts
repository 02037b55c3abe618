import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { contentSecurityPolicy } from "../component/layout.js";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
};

/** A server of the files below `directory` with the headers that a host should send. Listening is left to the caller. */
export function staticServer(directory: string): Server {
  return createServer((request, response) => {
    respond(directory, request.url ?? "/", response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : new Error(String(error)));
    });
  });
}

async function respond(directory: string, url: string, response: ServerResponse): Promise<void> {
  const path = filePath(directory, url);
  const found = path === null ? null : await read(path);
  const content = found ?? (await read(join(directory, "404.html"))) ?? Buffer.from("not found\n");
  const type =
    found === null || path === null ? types[".html"] : (types[extname(path)] ?? "application/octet-stream");
  response.writeHead(found === null ? 404 : 200, {
    "content-type": type,
    "content-length": content.length,
    "content-security-policy": contentSecurityPolicy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
  response.end(content);
}

/** The file that an address names, or null where it leads out of the directory. */
function filePath(directory: string, url: string): string | null {
  const pathname = decode(new URL(url, "http://localhost").pathname);
  if (pathname === null || pathname.includes("\0")) return null;
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

async function read(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (
      error instanceof Error &&
      "code" in error &&
      ["ENOENT", "EISDIR", "ENOTDIR"].includes(String(error.code))
    )
      return null;
    throw error;
  }
}
