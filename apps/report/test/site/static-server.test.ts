import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staticServer } from "../../src/site/static-server.js";

let directory: string;
let server: Server;
let port: number;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "depositary-serve-"));
  await writeFile(join(directory, "index.html"), "home");
  await writeFile(join(directory, "404.html"), "nothing here");
  await writeFile(join(directory, "chart.svg"), "<svg/>");
  server = staticServer(directory);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
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

  it("shows the page for what is not there", async () => {
    const response = await get("/nowhere");
    expect([response.status, await response.text()]).toEqual([404, "nothing here"]);
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
});
