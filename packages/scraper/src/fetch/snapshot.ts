import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync, utimesSync } from "node:fs";
import { access, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { moveFile, writeFileAtomically } from "../store/atomic-file.js";
import { isMissing } from "../store/file-error.js";
import { messageOf, StoreError } from "../store/store-error.js";
import { readSidecar, type Sidecar, writeSidecar } from "./sidecar.js";

/** Bytes as fetched, and what is known of them. */
export interface Snapshot {
  readonly sidecar: Sidecar;
  readonly bytes: Uint8Array;
}

/** Bytes as fetched that stay in their file, and what is known of them. */
export interface StoredFile {
  readonly sidecar: Sidecar;
  readonly path: string;
}

/**
 * Fetched bytes by content: `<directory>/<source>/<first two digits>/<sha256>` with a sidecar beside them, and for each
 * address at its publisher a pointer to the latest one that was accepted, `<source>/latest/<hash of the address>.json`. When
 * an address was asked last is the time of change of an empty file, `<source>/asked/<hash of the address>`.
 */
export interface SnapshotStore {
  /** The latest accepted snapshot of an address; null where there is none, or its bytes are gone or spoilt. */
  latest(source: string, address: string): Promise<Snapshot | null>;
  /** What is known of the latest accepted snapshot of an address, its bytes not looked at; null where there is none. */
  pointer(source: string, address: string): Promise<Sidecar | null>;
  /** Kept bytes by their hash; null where they are gone or spoilt. */
  kept(source: string, sha256: string): Promise<Uint8Array | null>;
  /** Keeps bytes and sidecar. What is there already stays as it is. */
  keep(source: string, snapshot: Snapshot): Promise<void>;
  /** The same as `latest` of bytes that are not to be held in memory. */
  latestFile(source: string, address: string): Promise<StoredFile | null>;
  /** Moves a file to where `keep` would put its bytes, and keeps its sidecar. A store that only reads leaves it where it is. */
  keepFile(source: string, file: StoredFile): Promise<StoredFile>;
  /** Makes a kept snapshot the latest of its address. */
  accept(source: string, address: string, sidecar: Sidecar): Promise<void>;
  /** Keeps when an address was asked last, whatever it answered. */
  markAsked(source: string, address: string, at: Date): Promise<void>;
  /** When an address was asked last, in milliseconds since 1970; 0 where it never was. */
  askedAtMs(source: string, address: string): Promise<number>;
}

export interface SnapshotStoreOptions {
  /** Reads only: what would write does nothing. */
  readonly isReadOnly: boolean;
}

/** The store in a directory. What fails for the directory's sake throws StoreError with the path. */
export function openSnapshotStore(directory: string, { isReadOnly }: SnapshotStoreOptions): SnapshotStore {
  const { staging, bytesOf, pointerOf, markOf } = pathsIn(directory);
  const write = (path: string, content: string | Uint8Array) => writeFileAtomically(path, content, staging);
  const kept = async (source: string, sha256: string) => {
    const bytes = await readIfPresent(bytesOf(source, sha256));
    return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
  };
  const pointer = async (source: string, address: string) => {
    const text = await readIfPresent(pointerOf(source, address));
    return text === null ? null : readSidecar(text.toString("utf8"));
  };
  /** Puts bytes in their place by `put`, and their sidecar beside them where there is none. */
  const place = (path: string, sidecar: Sidecar, put: () => Promise<void>) =>
    naming(path, "written", async () => {
      await put();
      if (!(await isThere(`${path}.json`))) await write(`${path}.json`, writeSidecar(sidecar));
    });
  return {
    pointer,
    async latest(source, address) {
      const sidecar = await pointer(source, address);
      const bytes = sidecar === null ? null : await kept(source, sidecar.sha256);
      return sidecar === null || bytes === null ? null : { sidecar, bytes };
    },
    kept,
    async keep(source, { sidecar, bytes }) {
      if (isReadOnly) return;
      const path = bytesOf(source, sidecar.sha256);
      await place(path, sidecar, async () => {
        if (!(await isSameContent(path, sidecar.sha256))) await write(path, bytes);
      });
    },
    async latestFile(source, address) {
      const sidecar = await pointer(source, address);
      if (sidecar === null) return null;
      const path = bytesOf(source, sidecar.sha256);
      const isWhole = (await isThere(path)) && (await sha256OfFile(path)) === sidecar.sha256;
      return isWhole ? { sidecar, path } : null;
    },
    async keepFile(source, { sidecar, path: staged }) {
      if (isReadOnly) return { sidecar, path: staged };
      const path = bytesOf(source, sidecar.sha256);
      await place(path, sidecar, () => moveFile(staged, path, staging));
      return { sidecar, path };
    },
    async accept(source, address, sidecar) {
      const path = pointerOf(source, address);
      const content = writeSidecar(sidecar);
      const held = await readIfPresent(path);
      if (isReadOnly || held?.toString("utf8") === content) return;
      await naming(path, "written", () => write(path, content));
    },
    async markAsked(source, address, at) {
      const path = markOf(source, address);
      if (!isReadOnly) await naming(path, "written", () => setTimeOfChange(path, at));
    },
    askedAtMs: async (source, address) => timeOfChangeMs(markOf(source, address)),
  };
}

function pathsIn(directory: string) {
  const hashOf = (address: string) => sha256Of(Buffer.from(address));
  return {
    staging: join(directory, STAGING),
    bytesOf: (source: string, sha256: string) => join(directory, source, sha256.slice(0, 2), sha256),
    pointerOf: (source: string, address: string) =>
      join(directory, source, "latest", `${hashOf(address)}.json`),
    markOf: (source: string, address: string) => join(directory, source, "asked", hashOf(address)),
  };
}

/** What lies here is not whole yet; it is in the name of no source. */
const STAGING = ".staging";

/** Clears what a run left that was killed while it wrote a snapshot. Only for the owner of the data directory's lock. */
export async function clearStagedSnapshots(directory: string): Promise<void> {
  const { staging } = pathsIn(directory);
  await naming(staging, "written", () => rm(staging, { recursive: true, force: true }));
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The same of a file, read piece by piece. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}

async function isSameContent(path: string, sha256: string): Promise<boolean> {
  const held = await readIfPresent(path);
  return held !== null && sha256Of(held) === sha256;
}

// a run reads one small file after the other: awaited, each would cost ten times the processor
function readIfPresent(path: string): Promise<Buffer | null> {
  return naming(path, "read", async () => {
    try {
      return readFileSync(path);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  });
}

/** A full disk or a missing permission is no fault of a source: it ends the run, and its message names the path. */
async function naming<T>(path: string, done: "read" | "written", task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError(path, `cannot be ${done}: ${messageOf(error)}`, { cause: error });
  }
}

/** Gives a file per time of change; makes it, and its directory, where it is not there. */
async function setTimeOfChange(path: string, at: Date): Promise<void> {
  try {
    utimesSync(path, at, at);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, "");
    utimesSync(path, at, at);
  }
}

function timeOfChangeMs(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
