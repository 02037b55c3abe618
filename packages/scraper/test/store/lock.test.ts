import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeLock } from "../../src/store/lock.js";
import { LockedError, StoreError } from "../../src/store/store-error.js";

const now = new Date("2026-09-10T12:00:00Z");

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "depositary-lock-"));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

function hold(pid: number, host: string, since: string): Promise<void> {
  return writeFile(join(directory, ".lock"), `${JSON.stringify({ pid, host, since })}\n`);
}

describe("the lock of a data directory", () => {
  it("keeps a second run out and says who holds it and for how long", async () => {
    const lock = await takeLock(directory, now);
    const later = new Date("2026-09-10T12:41:00Z");
    const error = await takeLock(directory, later).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(LockedError);
    expect(String(error)).toContain(`held by process ${process.pid} on ${hostname()}, for 41 min`);
    await lock.release();
    await (await takeLock(directory, now)).release();
    expect(await readdir(directory)).toEqual([]);
  });

  it("is taken over from a process that is gone", async () => {
    await hold(999_999_999, hostname(), "2026-09-10T11:59:00.000Z");
    const lock = await takeLock(directory, now);
    expect(await readFile(join(directory, ".lock"), "utf8")).toContain(`"pid":${process.pid}`);
    await lock.release();
  });

  it("of another machine is respected for a day", async () => {
    await hold(1, "elsewhere", "2026-09-09T13:00:00.000Z");
    await expect(takeLock(directory, now)).rejects.toThrow("on elsewhere, for 23 h");
    await hold(1, "elsewhere", "2026-09-09T11:00:00.000Z");
    await (await takeLock(directory, now)).release();
  });

  it("that nobody wrote is taken over", async () => {
    await writeFile(join(directory, ".lock"), "");
    await (await takeLock(directory, now)).release();
  });

  it("clears what runs left that were killed while they took it", async () => {
    await writeFile(join(directory, ".lock.00000000-0000-4000-8000-000000000001.tmp"), "");
    await (await takeLock(directory, now)).release();
    expect(await readdir(directory)).toEqual([]);
  });

  it("of another run is not given back by this one", async () => {
    const lock = await takeLock(directory, now);
    await hold(1, "elsewhere", "2026-09-10T11:00:00.000Z");
    await lock.release();
    expect(await readdir(directory)).toEqual([".lock"]);
  });

  it("of two runs that find a dead one, one gets it", async () => {
    await hold(999_999_999, hostname(), "2026-09-10T11:59:00.000Z");
    const taken = await Promise.allSettled(
      [1, 2, 3, 4].map((n) => takeLock(directory, new Date(now.getTime() + n))),
    );
    expect(taken.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("that is no file is an error with its path and what to do", async () => {
    await mkdir(join(directory, ".lock"));
    const error = await takeLock(directory, now).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreError);
    expect(String(error)).toContain(`${join(directory, ".lock")}: cannot be read as a lock`);
  });

  it("in a directory that is not there is an error with its path", async () => {
    const error = await takeLock(join(directory, "nowhere"), now).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreError);
    expect(String(error)).toContain(join(directory, "nowhere", ".lock"));
  });
});
