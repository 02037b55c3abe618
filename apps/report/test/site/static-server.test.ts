import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staticServer } from "../../src/site/static-server.js";
import { listening } from "./listening.js";

let directory: string;
let server: Server;
let port: number;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "depositary-serve-"));
  await writeFile(join(directory, "index.html"), "home");
  await writeFile(join(directory, "404.html"), "<head></head>nothing here");
  await writeFile(join(directory, "chart.svg"), "<svg/>");
  await writeFile(join(directory, "long.html"), "a".repeat(20_000));
  await mkdir(join(directory, "treaty"));
  await writeFile(join(directory, "treaty/index.html"), "treaties");
  for (const name of ["picture.png", "feed.atom", "days.ics", "module.wasm"])
    await writeFile(join(directory, name), "content");
  server = staticServer(directory);
  port = await listening(server);
});
afterAll(async () => {
  server.close();
  await rm(directory, { recursive: true, force: true });
});

const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);

/** A path as it stands, which fetch would tidy up. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

describe("the local server", () => {
  it("sends a page with its type and the policy of the site", async () => {
    const response = await get("/");
    expect(await response.text()).toBe("home");
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await get("/chart.svg")).headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
  });

  it("compresses text as the browser accepts, and not a picture", async () => {
    const encodingOf = async (path: string, accepted: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { "accept-encoding": accepted },
      });
      return [response.headers.get("content-encoding"), (await response.text()).length];
    };
    expect(await encodingOf("/long.html", "gzip, br")).toEqual(["br", 20_000]);
    expect(await encodingOf("/long.html", "gzip")).toEqual(["gzip", 20_000]);
    expect(await encodingOf("/long.html", "identity")).toEqual([null, 20_000]);
    expect(await encodingOf("/picture.png", "gzip, br")).toEqual([null, 7]);
  });

  it("names the types that readers of feeds, calendars and modules look for", async () => {
    const typeOf = async (path: string) => (await get(path)).headers.get("content-type");
    expect(await typeOf("/picture.png")).toBe("image/png");
    expect(await typeOf("/feed.atom")).toBe("application/atom+xml; charset=utf-8");
    expect(await typeOf("/days.ics")).toBe("text/calendar; charset=utf-8");
    expect(await typeOf("/module.wasm")).toBe("application/wasm");
  });

  it("sends a file again only when it has changed", async () => {
    const tag = (await get("/chart.svg")).headers.get("etag") ?? "";
    const again = await fetch(`http://127.0.0.1:${port}/chart.svg`, { headers: { "if-none-match": tag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    const several = await fetch(`http://127.0.0.1:${port}/chart.svg`, {
      headers: { "if-none-match": `"another", ${tag}` },
    });
    expect(several.status).toBe(304);
    await writeFile(join(directory, "chart.svg"), "<svg></svg>");
    expect((await get("/chart.svg")).headers.get("etag")).not.toBe(tag);
  });

  it("lets WebAssembly be compiled on the console's pages only", async () => {
    const policyOf = async (path: string) => (await get(path)).headers.get("content-security-policy");
    expect(await policyOf("/sql/worker.js")).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(await policyOf("/chart.svg")).not.toContain("wasm");
  });

  it("shows the page for what is not there, with links that hold at any depth", async () => {
    const response = await get("/nowhere/at/all");
    const page = '<head><base href="/"></head>nothing here';
    expect([response.status, await response.text()]).toEqual([404, page]);
  });

  it("leads from the name of a folder to its page, on the same host, and keeps the question", async () => {
    const leadsTo = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual" });
      return [response.status, response.headers.get("location")];
    };
    expect(await leadsTo("/treaty?as-of=2026-03-01")).toEqual([301, "./treaty/?as-of=2026-03-01"]);
    expect(await leadsTo("/treaty/")).toEqual([200, null]);
    expect(await (await get("/treaty")).text()).toBe("treaties");
    expect(await statusOf("//treaty")).toBe(301);
  });

  it("takes an address that begins with two slashes as a path, and answers one that is none", async () => {
    expect(await Promise.all(["//", "//treaty/", "//:99999", "*"].map(statusOf))).toEqual([
      200, 200, 404, 404,
    ]);
  });

  it("takes no other request than to read", async () => {
    const response = await fetch(`http://127.0.0.1:${port}/`, { method: "POST" });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });

  it("never leaves its directory", async () => {
    const paths = [
      "/../../etc/passwd",
      "/%2e%2e/%2e%2e/etc/passwd",
      "/..%2f..%2fetc%2fpasswd",
      "/%00",
      "/%zz",
    ];
    expect(await Promise.all(paths.map(statusOf))).toEqual([404, 404, 404, 404, 404]);
  });

  it("finds nothing at a name that is too long, or behind a link that leads out", async () => {
    await symlink(tmpdir(), join(directory, "out"));
    await symlink(join(directory, "chart.svg"), join(directory, "same.svg"));
    const name = basename(directory);
    expect(await statusOf(`/${"a".repeat(300)}`)).toBe(404);
    expect(await statusOf(`/out/${name}/chart.svg`)).toBe(200);
    await writeFile(`${directory}.txt`, "theirs");
    expect(await statusOf(`/out/${name}.txt`)).toBe(404);
    await rm(`${directory}.txt`);
    expect(await statusOf("/same.svg")).toBe(200);
  });
});
