import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RefusedError } from "../../src/fetch/fetch-error.js";
import { type ClientAndServer, clientAndServer, TEXT } from "../support/client-and-server.js";
import { startServer } from "../support/loopback-server.js";

let loopback: ClientAndServer;
beforeEach(async () => {
  loopback = await clientAndServer();
});
afterEach(() => loopback.close());

describe("a request", () => {
  it("says who asks", async () => {
    await loopback.client().send(`${loopback.origin}/a`);
    expect(loopback.requests[0]?.headers["user-agent"]).toBe("depositary/0.1 (+https://example.org)");
  });

  it.each([
    ["gzip", gzipSync(TEXT)],
    ["br", brotliCompressSync(TEXT)],
    ["deflate", deflateSync(TEXT)],
    ["deflate", deflateRawSync(TEXT)],
    ["identity", Buffer.from(TEXT)],
  ])("undoes %s", async (encoding, body) => {
    loopback.answer((_request, response) =>
      response.writeHead(200, { "content-encoding": encoding }).end(body),
    );
    const { bytes } = await loopback.client().send(loopback.origin);
    expect(Buffer.from(bytes).toString()).toBe(TEXT);
  });

  it.each([
    ["gzip", gzipSync(Buffer.alloc(9_000_000))],
    ["br", brotliCompressSync(Buffer.alloc(9_000_000))],
    ["deflate", deflateSync(Buffer.alloc(9_000_000))],
  ])("stops at the limit of a bomb in %s", async (encoding, body) => {
    loopback.answer((_request, response) =>
      response.writeHead(200, { "content-encoding": encoding }).end(body),
    );
    await expect(loopback.client({ decodedBytesMax: 1_000_000 }).send(loopback.origin)).rejects.toThrow(
      "more than 1000000 bytes after decoding",
    );
  });

  it("stops at the limit on the wire", async () => {
    await expect(loopback.client({ wireBytesMax: 1000 }).send(loopback.origin)).rejects.toThrow(
      "more than 1000 bytes on the wire",
    );
  });

  it("ends when the server drips without end", async () => {
    loopback.answer((_request, response) => {
      const drip = setInterval(() => response.write("."), 20);
      response.on("close", () => clearInterval(drip));
    });
    const client = loopback.client({ totalTimeoutMs: 300, retry: { attempts: 1, baseMs: 0, pauseMaxMs: 0 } });
    await expect(client.send(loopback.origin)).rejects.toThrow("no complete answer in time");
  });
});

describe("politeness", () => {
  it("requests to a host wait for one another and keep the interval, on one connection", async () => {
    const client = loopback.client({ intervalMs: 1000 });
    await Promise.all([1, 2, 3].map((n) => client.send(`${loopback.origin}/${n}`)));
    expect(loopback.requests.map(({ url }) => url)).toEqual(["/1", "/2", "/3"]);
    expect(loopback.pauses).toEqual([1000, 1000]);
    expect(loopback.connections()).toBe(1);
  });
});

describe("a POST", () => {
  const search = { method: "POST", headers: { token: "secret" }, body: '{"page":1}' } as const;

  it("sends its body and headers", async () => {
    await loopback.client().send(`${loopback.origin}/search`, search);
    expect(loopback.requests[0]).toMatchObject({ method: "POST", url: "/search", body: '{"page":1}' });
    expect(loopback.requests[0]?.headers.token).toBe("secret");
  });

  it("is not sent on to where it is redirected", async () => {
    loopback.answer((_request, response) => response.writeHead(307, { location: "/elsewhere" }).end());
    await expect(loopback.client().send(`${loopback.origin}/search`, search)).rejects.toThrow(
      /^POST .*redirect of a POST/,
    );
    expect(loopback.requests).toHaveLength(1);
  });

  it("is named so where it fails, and its secret is not", async () => {
    loopback.answer((_request, response) => response.writeHead(503).end());
    const error = await loopback
      .client()
      .send(`${loopback.origin}/search`, search)
      .catch((thrown: unknown) => thrown);
    expect(String(error)).toContain(`POST ${loopback.origin}/search: status 503; after 4 attempts`);
    expect(JSON.stringify(error)).not.toContain("secret");
  });
});

describe("a budget of requests", () => {
  it("counts attempts and redirects, and then nothing is asked and nothing waited for", async () => {
    loopback.answer(({ url }, response) => {
      if (url === "/a") response.writeHead(302, { location: "/b" }).end();
      else response.writeHead(500).end();
    });
    const client = loopback.client({ requestsMax: 4, retry: { attempts: 2, baseMs: 0, pauseMaxMs: 0 } });
    await expect(client.send(`${loopback.origin}/a`)).rejects.toThrow("status 500");
    await expect(client.send(`${loopback.origin}/c`)).rejects.toThrow(
      "not asked: the budget of 4 requests is spent",
    );
    const paused = loopback.pauses.length;
    await expect(client.send(`${loopback.origin}/d`)).rejects.toMatchObject({ because: "budget" });
    expect(loopback.requests.map(({ url }) => url)).toEqual(["/a", "/b", "/b", "/c"]);
    expect(loopback.pauses).toHaveLength(paused);
  });
});

describe("a host that fails", () => {
  it("is asked again after a success between failures", async () => {
    const client = loopback.client({ failuresMax: 2, retry: { attempts: 1, baseMs: 0, pauseMaxMs: 0 } });
    loopback.answer(({ url }, response) => response.writeHead(url === "/good" ? 200 : 500).end());
    for (const path of ["/bad", "/good", "/bad", "/good", "/bad", "/bad", "/good"])
      await client.send(`${loopback.origin}${path}`).catch(() => undefined);
    expect(loopback.requests).toHaveLength(6);
    await expect(client.send(loopback.origin)).rejects.toMatchObject({ because: "circuit" });
  });

  it("does not keep the client from another host", async () => {
    const other = await startServer((_request, response) => response.end("other"));
    const loopbackOrigins = new Set([loopback.origin, other.origin]);
    const client = loopback.client({
      failuresMax: 1,
      loopbackOrigins,
      retry: { attempts: 1, baseMs: 0, pauseMaxMs: 0 },
    });
    loopback.answer((_request, response) =>
      response.writeHead(202, { "x-amzn-waf-action": "challenge" }).end(),
    );
    await expect(client.send(loopback.origin)).rejects.toThrow("bot wall (x-amzn-waf-action: challenge)");
    await expect(client.send(loopback.origin)).rejects.toThrow("left alone");
    expect((await client.send(other.origin)).status).toBe(200);
    await other.close();
  });
});

describe("an address on this machine", () => {
  it("is asked only where the user named it", async () => {
    await expect(loopback.client({ loopbackOrigins: new Set() }).send(loopback.origin)).rejects.toThrow(
      "not a public address",
    );
    expect(loopback.requests).toHaveLength(0);
  });

  it("is not reached through a name", async () => {
    const named = loopback.origin.replace("127.0.0.1", "localhost");
    const error = await loopback
      .client({ loopbackOrigins: new Set() })
      .send(named)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(String(error)).toContain("localhost leads to");
    expect(loopback.requests).toHaveLength(0);
  });

  it.each(["http://10.0.0.1/", "http://169.254.169.254/", "file:///etc/passwd"])(
    "%s is refused without a request",
    async (url) => {
      await expect(loopback.client().send(url)).rejects.toBeInstanceOf(RefusedError);
    },
  );
});

it("a host that does not answer is unavailable", async () => {
  await loopback.stop();
  await expect(loopback.client().send(loopback.origin)).rejects.toMatchObject({
    name: "UnavailableError",
    status: null,
  });
});
