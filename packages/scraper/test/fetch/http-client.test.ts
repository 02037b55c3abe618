import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RefusedError, UnavailableError } from "../../src/fetch/fetch-error.js";
import {
  createHttpClient,
  defaultHttpSettings,
  type HttpClient,
  type HttpSettings,
} from "../../src/fetch/http-client.js";
import { type Handler, type LoopbackServer, startServer } from "../support/loopback-server.js";

const TEXT = "status ".repeat(4000);

let server: LoopbackServer;
let handle: Handler;
let pauses: number[];
let clients: HttpClient[];

beforeEach(async () => {
  pauses = [];
  clients = [];
  handle = (_request, response) => response.end(TEXT);
  server = await startServer((request, response) => handle(request, response));
});

afterEach(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await server.close();
});

/** A client whose pauses are recorded and not waited for; its clock moves with them. */
function clientWith(settings: Partial<HttpSettings> = {}): HttpClient {
  let elapsed = 0;
  const client = createHttpClient(
    {
      ...defaultHttpSettings,
      intervalMs: 0,
      userAgent: "depositary/0.1 (+https://example.org)",
      loopbackOrigins: new Set([server.origin]),
      ...settings,
    },
    {
      random: () => 0.5,
      sleep: async (ms) => {
        pauses.push(ms);
        elapsed += ms;
      },
      elapsedMs: () => elapsed,
      now: () => new Date("2026-09-10T12:00:00Z"),
    },
  );
  clients.push(client);
  return client;
}

describe("a request", () => {
  test("says who asks", async () => {
    await clientWith().send(`${server.origin}/a`);
    expect(server.requests[0]?.headers["user-agent"]).toBe("depositary/0.1 (+https://example.org)");
  });

  test.each([
    ["gzip", gzipSync(TEXT)],
    ["br", brotliCompressSync(TEXT)],
    ["deflate", deflateSync(TEXT)],
    ["deflate", deflateRawSync(TEXT)],
    ["identity", Buffer.from(TEXT)],
  ])("undoes %s", async (encoding, body) => {
    handle = (_request, response) => response.writeHead(200, { "content-encoding": encoding }).end(body);
    const { bytes } = await clientWith().send(server.origin);
    expect(Buffer.from(bytes).toString()).toBe(TEXT);
  });

  test.each([
    ["gzip", gzipSync(Buffer.alloc(9_000_000))],
    ["br", brotliCompressSync(Buffer.alloc(9_000_000))],
    ["deflate", deflateSync(Buffer.alloc(9_000_000))],
  ])("stops at the limit of a bomb in %s", async (encoding, body) => {
    handle = (_request, response) => response.writeHead(200, { "content-encoding": encoding }).end(body);
    await expect(clientWith({ decodedBytesMax: 1_000_000 }).send(server.origin)).rejects.toThrow(
      "more than 1000000 bytes after decoding",
    );
  });

  test("stops at the limit on the wire", async () => {
    await expect(clientWith({ wireBytesMax: 1000 }).send(server.origin)).rejects.toThrow(
      "more than 1000 bytes on the wire",
    );
  });

  test("ends when the server drips without end", async () => {
    handle = (_request, response) => {
      const drip = setInterval(() => response.write("."), 20);
      response.on("close", () => clearInterval(drip));
    };
    const client = clientWith({ totalTimeoutMs: 300, retry: { attempts: 1, baseMs: 0, pauseMaxMs: 0 } });
    await expect(client.send(server.origin)).rejects.toThrow("no complete answer in time");
  });
});

describe("a server that is busy", () => {
  function failing(times: number, status: number, headers: Record<string, string> = {}) {
    handle = (_request, response) => {
      if (server.requests.length <= times) response.writeHead(status, headers).end();
      else response.end(TEXT);
    };
  }

  test("is asked again with full jitter", async () => {
    failing(3, 503);
    const { status } = await clientWith().send(server.origin);
    expect(status).toBe(200);
    expect(pauses).toEqual([500, 1000, 2000]);
  });

  test("is given the seconds it asks for", async () => {
    failing(1, 429, { "retry-after": "7" });
    await clientWith().send(server.origin);
    expect(pauses).toEqual([7000]);
  });

  test("is given until the date it asks for", async () => {
    failing(1, 503, { "retry-after": "Thu, 10 Sep 2026 12:00:09 GMT" });
    await clientWith().send(server.origin);
    expect(pauses).toEqual([9000]);
  });

  test("that asks for too long is left alone", async () => {
    failing(1, 429, { "retry-after": "86400" });
    const error = await clientWith()
      .send(server.origin)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnavailableError);
    expect(String(error)).toContain("the server asks to wait 86400 s");
    expect(server.requests).toHaveLength(1);
  });

  test("is given up with address and status", async () => {
    failing(9, 500);
    const error = await clientWith()
      .send(`${server.origin}/a`)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "UnavailableError", status: 500, url: `${server.origin}/a` });
    expect(String(error)).toContain("status 500; after 4 attempts");
  });

  test("404 is an answer, not a failure to be tried again", async () => {
    failing(9, 404);
    await expect(clientWith().send(server.origin)).rejects.toMatchObject({ status: 404 });
    expect(server.requests).toHaveLength(1);
  });
});

describe("politeness", () => {
  test("requests to a host wait for one another and keep the interval, on one connection", async () => {
    const client = clientWith({ intervalMs: 1000 });
    await Promise.all([1, 2, 3].map((n) => client.send(`${server.origin}/${n}`)));
    expect(server.requests.map(({ url }) => url)).toEqual(["/1", "/2", "/3"]);
    expect(pauses).toEqual([1000, 1000]);
    expect(server.connections()).toBe(1);
  });
});

describe("a redirect", () => {
  const to = (location: string) => {
    handle = (_request, response) => response.writeHead(302, { location }).end();
  };

  test("on the same host is followed", async () => {
    handle = ({ url }, response) => {
      if (url === "/b") response.end("b");
      else response.writeHead(301, { location: "/b" }).end();
    };
    expect((await clientWith().send(`${server.origin}/a`)).url).toBe(`${server.origin}/b`);
  });

  test.each([
    ["http://127.0.0.1:1/", "another host"],
    ["http://[::ffff:10.0.0.1]/", "another host"],
    ["https://127.0.0.1/", "another scheme"],
    ["gopher://example.org/", "another scheme"],
    ["//example.org/", "another host"],
    ["http://:", "no address"],
  ])("to %s is refused: %s", async (location, reason) => {
    to(location);
    const error = await clientWith()
      .send(server.origin)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(String(error)).toContain(reason);
  });
});

describe("a redirect to a further origin that the source names", () => {
  let other: LoopbackServer;

  beforeEach(async () => {
    other = await startServer((_request, response) => response.end("other"));
    handle = (_request, response) => response.writeHead(302, { location: `${other.origin}/b` }).end();
  });

  afterEach(() => other.close());

  test("is followed, without the headers that were for the first one", async () => {
    const client = clientWith({ loopbackOrigins: new Set([server.origin, other.origin]) });
    const request = { headers: { token: "secret" }, redirectOrigins: [other.origin] };
    const { url } = await client.send(`${server.origin}/a`, request);
    expect(url).toBe(`${other.origin}/b`);
    expect(server.requests[0]?.headers.token).toBe("secret");
    expect(other.requests[0]?.headers.token).toBeUndefined();
  });

  test("is still refused where that one is on this machine and the user did not name it", async () => {
    const request = { redirectOrigins: [other.origin] };
    await expect(clientWith().send(server.origin, request)).rejects.toThrow("not a public address");
    expect(other.requests).toHaveLength(0);
  });
});

describe("a POST", () => {
  const search = { method: "POST", headers: { token: "secret" }, body: '{"page":1}' } as const;

  test("sends its body and headers", async () => {
    await clientWith().send(`${server.origin}/search`, search);
    expect(server.requests[0]).toMatchObject({ method: "POST", url: "/search", body: '{"page":1}' });
    expect(server.requests[0]?.headers.token).toBe("secret");
  });

  test("is not sent on to where it is redirected", async () => {
    handle = (_request, response) => response.writeHead(307, { location: "/elsewhere" }).end();
    await expect(clientWith().send(`${server.origin}/search`, search)).rejects.toThrow(
      /refused: POST .*redirect of a POST/,
    );
    expect(server.requests).toHaveLength(1);
  });

  test("is named so where it fails, and its secret is not", async () => {
    handle = (_request, response) => response.writeHead(503).end();
    const error = await clientWith()
      .send(`${server.origin}/search`, search)
      .catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(`POST ${server.origin}/search: status 503; after 4 attempts`);
    expect(JSON.stringify(error)).not.toContain("secret");
  });
});

describe("a budget of requests", () => {
  test("counts attempts and redirects, and then nothing is asked and nothing waited for", async () => {
    handle = ({ url }, response) => {
      if (url === "/a") response.writeHead(302, { location: "/b" }).end();
      else response.writeHead(500).end();
    };
    const client = clientWith({ requestsMax: 4, retry: { attempts: 2, baseMs: 0, pauseMaxMs: 0 } });
    await expect(client.send(`${server.origin}/a`)).rejects.toThrow("status 500");
    await expect(client.send(`${server.origin}/c`)).rejects.toThrow(
      "not asked: the budget of 4 requests is spent",
    );
    const paused = pauses.length;
    await expect(client.send(`${server.origin}/d`)).rejects.toMatchObject({ because: "budget" });
    expect(server.requests.map(({ url }) => url)).toEqual(["/a", "/b", "/b", "/c"]);
    expect(pauses).toHaveLength(paused);
  });
});

describe("a host that fails", () => {
  test("is asked again after a success between failures", async () => {
    const client = clientWith({ failuresMax: 2, retry: { attempts: 1, baseMs: 0, pauseMaxMs: 0 } });
    handle = ({ url }, response) => response.writeHead(url === "/good" ? 200 : 500).end();
    for (const path of ["/bad", "/good", "/bad", "/good", "/bad", "/bad", "/good"])
      await client.send(`${server.origin}${path}`).catch(() => undefined);
    expect(server.requests).toHaveLength(6);
    await expect(client.send(server.origin)).rejects.toMatchObject({ because: "circuit" });
  });

  test("does not keep the client from another host", async () => {
    const other = await startServer((_request, response) => response.end("other"));
    const loopbackOrigins = new Set([server.origin, other.origin]);
    const client = clientWith({
      failuresMax: 1,
      loopbackOrigins,
      retry: { attempts: 1, baseMs: 0, pauseMaxMs: 0 },
    });
    handle = (_request, response) => response.writeHead(202, { "x-amzn-waf-action": "challenge" }).end();
    await expect(client.send(server.origin)).rejects.toThrow("bot wall (x-amzn-waf-action: challenge)");
    await expect(client.send(server.origin)).rejects.toThrow("left alone");
    expect((await client.send(other.origin)).status).toBe(200);
    await other.close();
  });
});

describe("an address on this machine", () => {
  test("is asked only where the user named it", async () => {
    await expect(clientWith({ loopbackOrigins: new Set() }).send(server.origin)).rejects.toThrow(
      "not a public address",
    );
    expect(server.requests).toHaveLength(0);
  });

  test("is not reached through a name", async () => {
    const named = server.origin.replace("127.0.0.1", "localhost");
    const error = await clientWith({ loopbackOrigins: new Set() })
      .send(named)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(String(error)).toContain("localhost leads to");
    expect(server.requests).toHaveLength(0);
  });

  test.each(["http://10.0.0.1/", "http://169.254.169.254/", "file:///etc/passwd"])(
    "%s is refused without a request",
    async (url) => {
      await expect(clientWith().send(url)).rejects.toBeInstanceOf(RefusedError);
    },
  );
});

test("a host that does not answer is unavailable", async () => {
  const { origin } = server;
  await server.close();
  await expect(clientWith().send(origin)).rejects.toMatchObject({ name: "UnavailableError", status: null });
  server = await startServer((request, response) => handle(request, response));
});
