import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";

/** One request as the server saw it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** What was sent with it; empty where nothing was. */
  readonly body: string;
  /** Milliseconds, monotonic. */
  readonly at: number;
}

export type Handler = (request: SeenRequest, response: ServerResponse) => void;

export interface LoopbackServer {
  readonly origin: string;
  readonly requests: readonly SeenRequest[];
  readonly connections: () => number;
  close(): Promise<void>;
}

/** A real HTTP server on this machine that keeps a record of what it was asked. */
export async function startServer(handle: Handler): Promise<LoopbackServer> {
  const requests: SeenRequest[] = [];
  let connections = 0;
  const server = createServer((incoming, response) => {
    const at = performance.now();
    const { method = "", url = "", headers } = incoming;
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const seen = { method, url, headers, at, body: Buffer.concat(chunks).toString("utf8") };
      requests.push(seen);
      handle(seen, response);
    });
  });
  server.on("connection", () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a body, and 304 to a request that has its ETag: a weak one for text, as of servers that compress it. */
export function sendDocument(
  { headers }: SeenRequest,
  response: ServerResponse,
  body: Uint8Array | string,
  type = "text/xml",
): void {
  const bytes = Buffer.from(body);
  const weak = type.startsWith("text/") ? "W/" : "";
  const etag = `${weak}"${bytes.length}-${bytes.reduce((sum, byte) => (sum * 31 + byte) >>> 0, 7)}"`;
  if (headers["if-none-match"] === etag) {
    response.writeHead(304, { etag }).end();
    return;
  }
  response.writeHead(200, { "content-type": type, etag }).end(bytes);
}
