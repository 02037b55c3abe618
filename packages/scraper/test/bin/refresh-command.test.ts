import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { changeTable } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readRows } from "../../src/store/read-rows.js";
import { runRefresh, runRefreshProcess } from "../support/command.js";
import { factsOf, stateOf } from "../support/data-copy.js";
import { COUNTS, type TreatySite, treatySite } from "../support/treaty-site.js";

let site: TreatySite;
beforeEach(async () => {
  site = await treatySite();
});
afterEach(() => site.close());

describe("flags", () => {
  it("--dry-run prints the difference and writes nothing", async () => {
    const before = await stateOf(site.directory);
    const { code, stdout } = await site.refresh("--dry-run");
    expect(code).toBe(0);
    expect(stdout).toContain("Japan signed XVIII-16 on 3 August 2026");
    expect(await stateOf(site.directory)).toEqual(before);
  });

  it("--offline reads the stored snapshot and asks nobody", async () => {
    const written = await Promise.all(
      ["actions", "changes", "disagreements", "sources", "treaties"].map(async (name) => {
        const path = join(site.directory, `${name}.csv`);
        return { path, content: await readFile(path) };
      }),
    );
    await site.refresh();
    const online = await factsOf(site.directory);
    for (const { path, content } of written) await writeFile(path, content);
    const asked = site.requests.length;
    const { code, stdout } = await runRefresh([
      "--only",
      "untc:XVIII-16",
      "--data",
      site.directory,
      "--offline",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("Japan signed XVIII-16 on 3 August 2026");
    expect(site.requests).toHaveLength(asked);
    expect(hashesOf(await factsOf(site.directory))).toEqual(hashesOf(online));
  });

  it("--offline without a stored snapshot says so and exits 1", async () => {
    const { code, stderr } = await runRefresh([
      "--only",
      "untc:XVIII-16",
      "--data",
      site.directory,
      "--offline",
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain("no snapshot is stored");
  });

  it("the origin can come from the environment", async () => {
    const { code, stdout } = await runRefresh(
      ["--only", "untc:XVIII-16", "--data", site.directory, "--delay", "0"],
      {
        DEPOSITARY_ORIGIN_UNTC: site.origin,
      },
    );
    expect(code).toBe(0);
    expect(stdout).toContain(COUNTS);
  });

  it("--summary writes the changes as Markdown, and an empty file where nothing changed", async () => {
    const path = join(site.directory, "snapshots", "summary.md");
    await mkdir(join(site.directory, "snapshots"));
    const { stdout } = await site.refresh("--summary", path);
    const summary = await readFile(path, "utf8");
    expect(summary.split("\n")[0]).toBe("13 changes");
    expect(summary).toContain(`- Japan signed XVIII-16 on 3 August 2026; ${COUNTS}\n`);
    expect(stdout).toContain(`Japan signed XVIII-16 on 3 August 2026; ${COUNTS}\n`);
    await site.refresh("--summary", path);
    expect(await readFile(path, "utf8")).toBe("");
  });

  it("--summary to where nothing can be written says so, and the facts are written", async () => {
    const { code, stderr } = await site.refresh("--summary", join(site.directory, "nowhere", "summary.md"));
    expect(code).toBe(1);
    expect(stderr).toContain("summary.md: cannot be written, though the run is done");
    expect((await readRows(site.directory, changeTable)).length).toBeGreaterThan(0);
  });

  it("--json tells of the run in JSON on standard error, a line per event", async () => {
    const { code, stdout, stderr } = await site.refresh("--json");
    expect(code).toBe(0);
    expect(stdout).toContain(COUNTS);
    const events: unknown[] = stderr
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events).toEqual([
      { event: "progress", source: "untc", done: 0, total: 1, document: "XVIII-16" },
      expect.objectContaining({ event: "document", document: "XVIII-16", state: "changed", changes: 13 }),
      expect.objectContaining({ event: "source", source: "untc", changed: 1, failure: null }),
    ]);
  });

  it("--help prints the usage and exits 0", async () => {
    const { code, stdout } = await runRefresh(["--help"]);
    expect(code).toBe(0);
    expect(stdout).toContain("--only untc:XVIII-16");
  });

  it("they say the same to a process of its own", async () => {
    for (const args of [["--help"], ["--data", "/nowhere"], site.args("--dry-run")]) {
      const own = await runRefreshProcess(args);
      expect(own).toEqual(await runRefresh(args));
      expect(own.stdout + own.stderr).not.toBe("");
    }
  });

  it.each([
    [["--onyl", "untc:XVIII-16"], "--onyl"],
    [["--data", "/nowhere"], "no data directory"],
    [["--data", "/no\u001b[2Jwhere"], "/no\\u{1b}[2Jwhere"],
    [["--data", "/nowhere", "--data", "/elsewhere"], "--data: expected once, found again"],
  ])("%j is wrong usage: exit 2, one line that says why", async (args, reason) => {
    const { code, stdout, stderr } = await runRefresh(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(reason);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("a data directory that cannot be written", () => {
  it("a run that is going on keeps a second one out", async () => {
    const owner = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    await writeFile(join(site.directory, ".lock"), JSON.stringify(owner));
    const before = await stateOf(site.directory);
    const { code, stderr } = await site.refresh();
    expect(code).toBe(1);
    expect(stderr).toContain(`held by process ${process.pid} on ${hostname()}`);
    expect(await stateOf(site.directory)).toEqual(before);
  });

  it("the lock of a run that died is taken over and given back", async () => {
    const owner = { pid: 999_999_999, host: hostname(), since: "2026-01-01T00:00:00.000Z" };
    await writeFile(join(site.directory, ".lock"), JSON.stringify(owner));
    expect((await site.refresh()).code).toBe(0);
    expect((await stateOf(site.directory)).some((line) => line.startsWith(".lock"))).toBe(false);
  });

  it("a write that fails leaves every file as it was and names the path", async () => {
    await rm(join(site.directory, "changes.csv"));
    await mkdir(join(site.directory, "changes.csv", "occupied"), { recursive: true });
    const before = await factsOf(site.directory);
    const { code, stdout, stderr } = await site.refresh();
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(join(site.directory, "changes.csv"));
    expect(await factsOf(site.directory)).toEqual(before);
  });
});

it("a treaty that is unavailable does not keep the others back", async () => {
  const { code, stdout, stderr } = await runRefresh([
    "--only",
    "untc:XVIII-14,XVIII-16",
    "--origin",
    `untc=${site.origin}`,
    "--data",
    site.directory,
    "--delay",
    "0",
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain(COUNTS);
  expect(stderr).toContain("unavailable: untc:XVIII-14:");
  expect(stderr).toContain("1 changed + 0 unchanged + 1 unavailable");
});

function hashesOf(state: readonly string[]): readonly string[] {
  return state.map((line) => line.split(" ").slice(0, 2).join(" "));
}
