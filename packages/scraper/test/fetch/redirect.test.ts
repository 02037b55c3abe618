import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { RefusedError } from "../../src/fetch/fetch-error.js";
import { type ClientAndServer, clientAndServer } from "../support/client-and-server.js";
import { type LoopbackServer, startServer } from "../support/loopback-server.js";

let loopback: ClientAndServer;
beforeEach(async () => {
  loopback = await clientAndServer();
});
afterEach(() => loopback.close());

describe("a redirect", () => {
  const to = (location: string) => {
    loopback.answer((_request, response) => response.writeHead(302, { location }).end());
  };

  it("on the same host is followed", async () => {
    loopback.answer(({ url }, response) => {
      if (url === "/b") response.end("b");
      else response.writeHead(301, { location: "/b" }).end();
    });
    expect((await loopback.client().send(`${loopback.origin}/a`)).url).toBe(`${loopback.origin}/b`);
  });

  it.each([
    ["http://127.0.0.1:1/", "another host"],
    ["http://[::ffff:10.0.0.1]/", "another host"],
    ["https://127.0.0.1/", "another scheme"],
    ["gopher://example.org/", "another scheme"],
    ["//example.org/", "another host"],
    ["http://:", "no address"],
  ])("to %s is refused: %s", async (location, reason) => {
    to(location);
    const error = await loopback
      .client()
      .send(loopback.origin)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(String(error)).toContain(reason);
  });
});

describe("a redirect to a further origin that the source names", () => {
  let other: LoopbackServer;

  beforeEach(async () => {
    other = await startServer((_request, response) => response.end("other"));
    loopback.answer((_request, response) => response.writeHead(302, { location: `${other.origin}/b` }).end());
  });

  afterEach(() => other.close());

  it("is followed, without the headers that were for the first one", async () => {
    const client = loopback.client({ loopbackOrigins: new Set([loopback.origin, other.origin]) });
    const request = { headers: { token: "secret" }, redirectOrigins: [other.origin] };
    const { url } = await client.send(`${loopback.origin}/a`, request);
    expect(url).toBe(`${other.origin}/b`);
    expect(loopback.requests[0]?.headers.token).toBe("secret");
    expect(other.requests[0]?.headers.token).toBeUndefined();
  });

  it("is still refused where that one is on this machine and the user did not name it", async () => {
    const request = { redirectOrigins: [other.origin] };
    await expect(loopback.client().send(loopback.origin, request)).rejects.toThrow("not a public address");
    expect(other.requests).toHaveLength(0);
  });
});
