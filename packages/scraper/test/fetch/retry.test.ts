import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UnavailableError } from "../../src/fetch/fetch-error.js";
import { type ClientAndServer, clientAndServer, TEXT } from "../support/client-and-server.js";

let loopback: ClientAndServer;
beforeEach(async () => {
  loopback = await clientAndServer();
});
afterEach(() => loopback.close());

describe("a server that is busy", () => {
  function failing(times: number, status: number, headers: Record<string, string> = {}) {
    loopback.answer((_request, response) => {
      if (loopback.requests.length <= times) response.writeHead(status, headers).end();
      else response.end(TEXT);
    });
  }

  it("is asked again with full jitter", async () => {
    failing(3, 503);
    const { status } = await loopback.client().send(loopback.origin);
    expect(status).toBe(200);
    expect(loopback.pauses).toEqual([500, 1000, 2000]);
  });

  it("is given the seconds it asks for", async () => {
    failing(1, 429, { "retry-after": "7" });
    await loopback.client().send(loopback.origin);
    expect(loopback.pauses).toEqual([7000]);
  });

  it("is given until the date it asks for", async () => {
    failing(1, 503, { "retry-after": "Thu, 10 Sep 2026 12:00:09 GMT" });
    await loopback.client().send(loopback.origin);
    expect(loopback.pauses).toEqual([9000]);
  });

  it("that asks for too long is left alone", async () => {
    failing(1, 429, { "retry-after": "86400" });
    const error = await loopback
      .client()
      .send(loopback.origin)
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnavailableError);
    expect(String(error)).toContain("the server asks to wait 86400 s");
    expect(loopback.requests).toHaveLength(1);
  });

  it("is given up with address and status", async () => {
    failing(9, 500);
    const error = await loopback
      .client()
      .send(`${loopback.origin}/a`)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "UnavailableError", status: 500, url: `${loopback.origin}/a` });
    expect(String(error)).toContain("status 500; after 4 attempts");
  });

  it("404 is an answer, not a failure to be tried again", async () => {
    failing(9, 404);
    await expect(loopback.client().send(loopback.origin)).rejects.toMatchObject({ status: 404 });
    expect(loopback.requests).toHaveLength(1);
  });
});
