import { randomUUID } from "node:crypto";
import { link, readdir, readFile, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { messageOf } from "../message-of.js";
import { writeDurably } from "./atomic-file.js";
import { isMissing, isPresent } from "./file-error.js";
import { LockedError, StoreError } from "./store-error.js";

interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

export interface Lock {
  /** Never fails, so that it hides no failure of the run: a lock that stays is one of a process that is gone. */
  release(): Promise<void>;
}

/** A run on another machine is given up after this time: its process cannot be asked. */
const FOREIGN_HOURS_MAX = 24;

/**
 * Takes `directory/.lock` for this process. The lock of a process that is gone is taken over. Throws LockedError with the
 * owner and the age of a lock that is held, StoreError where none can be written.
 */
export async function takeLock(directory: string, now: Date): Promise<Lock> {
  const path = join(directory, ".lock");
  const owner: Owner = { pid: process.pid, host: hostname(), since: now.toISOString() };
  const own = `${JSON.stringify(owner)}\n`;
  if (!(await create(path, own))) {
    await removeDead(path, now);
    if (!(await create(path, own))) throw heldBy(path, await readOrNull(path), now);
  }
  await clearRemains(directory);
  return {
    async release() {
      await removeOwn(path, own).catch(() => undefined);
    },
  };
}

async function removeOwn(path: string, own: string): Promise<void> {
  if ((await readOrNull(path)) === own) await rm(path, { force: true });
}

/** The lock appears with its content or not at all: a file is linked, not written in place. */
async function create(path: string, content: string): Promise<boolean> {
  const staged = `${path}.${randomUUID()}.tmp`;
  try {
    await writeDurably(staged, content);
    return await linkUnlessHeld(staged, path);
  } catch (error) {
    throw new StoreError(path, `cannot take the lock: ${messageOf(error)}`, { cause: error });
  } finally {
    await rm(staged, { force: true });
  }
}

/** Not linked either where the owner of the lock has cleared what it took for remains. */
async function linkUnlessHeld(staged: string, path: string): Promise<boolean> {
  try {
    await link(staged, path);
    return true;
  } catch (error) {
    if (isPresent(error) || isMissing(error)) return false;
    throw error;
  }
}

/** What runs left that were killed while they took the lock. */
async function clearRemains(directory: string): Promise<void> {
  const names = await readdir(directory);
  const remains = names.filter((name) => /^\.lock\.[0-9a-f-]{36}\.(tmp|dead)$/.test(name));
  await Promise.all(remains.map((name) => rm(join(directory, name), { force: true })));
}

/** Moves a dead lock aside before it is removed, so that of two runs that find it only one takes it. */
async function removeDead(path: string, now: Date): Promise<void> {
  const held = await readOrNull(path);
  if (held === null) return;
  if (isAlive(held, now)) throw heldBy(path, held, now);
  const aside = `${path}.${randomUUID()}.dead`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  const moved = await readOrNull(aside);
  if (moved !== held && moved !== null) await create(path, moved);
  await rm(aside, { force: true });
}

function isAlive(content: string, now: Date): boolean {
  const owner = readOwner(content);
  if (owner === null) return false;
  if (owner.host !== hostname()) return ageHours(owner, now) < FOREIGN_HOURS_MAX;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function heldBy(path: string, content: string | null, now: Date): LockedError {
  const owner = content === null ? null : readOwner(content);
  const who =
    owner === null ? "another run" : `process ${owner.pid} on ${owner.host}, for ${age(owner, now)}`;
  return new LockedError(path, `held by ${who}; wait for it to end, or remove the file if it is gone`);
}

function age(owner: Owner, now: Date): string {
  const minutes = Math.max(0, Math.round(ageHours(owner, now) * 60));
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

function ageHours({ since }: Owner, now: Date): number {
  return (now.getTime() - new Date(since).getTime()) / 3_600_000;
}

function readOwner(content: string): Owner | null {
  const [, pid, host, since] =
    /^\{"pid":(\d+),"host":"([^"]*)","since":"([^"]*)"\}$/.exec(content.trim()) ?? [];
  if (pid === undefined || host === undefined || since === undefined) return null;
  return Number.isNaN(Date.parse(since)) ? null : { pid: Number(pid), host, since };
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return null;
    const why = `cannot be read as a lock: ${messageOf(error)}`;
    throw new StoreError(path, `${why}; remove it where no run is going on`, { cause: error });
  }
}
