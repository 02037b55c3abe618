import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSmallRecord } from "../record/small-record.js";
import { listening } from "../site/listening.js";

const report = resolve(fileURLToPath(import.meta.url), "../../..");
const isBuilt = existsSync(join(report, "lib/bin/site.js"));

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "depositary-command-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

type Command = "report" | "start" | "site" | "serve";

function run(command: Command, ...args: readonly string[]): Promise<Ran> {
  return new Promise((done) => {
    execFile(process.execPath, [join(report, "bin", `${command}.js`), ...args], (failure, out, error) => {
      done({ code: typeof failure?.code === "number" ? failure.code : failure === null ? 0 : 1, out, error });
    });
  });
}

describe.skipIf(!isBuilt)("the command lines (skipped where tsc -b has not run)", () => {
  it("say how they are used, and refuse an option that they do not know or that is given twice", async () => {
    const usages = {
      report: "npm run report",
      start: "npm start",
      site: "depositary-site",
      serve: "depositary-serve",
    };
    for (const command of ["report", "start", "site", "serve"] as const) {
      expect(await run(command, "--help")).toMatchObject({
        code: 0,
        out: expect.stringContaining(`usage: ${usages[command]}`),
      });
      expect(await run(command, "--colour")).toMatchObject({
        code: 2,
        out: "",
        error: expect.stringContaining("--colour"),
      });
    }
    for (const [command, option] of [
      ["start", "--port"],
      ["site", "--out"],
      ["serve", "--port"],
    ] as const)
      expect(await run(command, option, "0", option, "0")).toMatchObject({
        code: 2,
        out: "",
        error: expect.stringContaining(`${option}: expected once, found again`),
      });
    expect((await run("serve", "--port", "99999")).error).toContain(
      "--port: expected 0 to 65535, found 99999",
    );
  });

  it("find before a site is built that it cannot be served on the port asked for", async () => {
    const server = createServer();
    const port = await listening(server);
    const taken = await run("start", "--port", String(port));
    server.close();
    expect(taken).toEqual({ code: 1, out: "", error: expect.stringContaining(`port ${port} of localhost`) });
    expect(await run("start", "--port", "99999")).toEqual({
      code: 2,
      out: "",
      error: "--port: expected 0 to 65535, found 99999\n",
    });
  });

  it("refuse with one line and leave the old site where the record is broken", async () => {
    const [data, out] = [join(directory, "broken"), join(directory, "dist")];
    await writeSmallRecord(data);
    await writeFile(join(data, "treaties.csv"), "not,a,heading\n");
    await mkdir(out);
    await writeFile(join(out, "index.html"), "old");
    const { code, error } = await run("site", "--data", data, "--out", out);
    expect(code).toBe(1);
    expect(error).toContain("treaties.csv");
    expect(error).not.toContain("    at ");
    expect(await readFile(join(out, "index.html"), "utf8")).toBe("old");
  });

  it("render a whole site from a directory of facts", async () => {
    const [data, out] = [join(directory, "whole"), join(directory, "site")];
    await writeSmallRecord(data);
    expect(await run("site", "--data", data, "--out", out)).toMatchObject({ code: 0, error: "" });
    expect(await readFile(join(out, "index.html"), "utf8")).toContain("9 named signatories");
  });

  it("serve nothing where there is no site", async () => {
    const { code, error } = await run("serve", "--dir", join(directory, "nowhere"));
    expect([code, error.trim()]).toEqual([
      1,
      `no site in ${join(directory, "nowhere")}: run npm run report first`,
    ]);
  });
});
