import { rm } from "node:fs/promises";
import { join } from "node:path";
import { moveFile, writeFileAtomically } from "../store/atomic-file.js";
import { type AskedMarks, askedMarks } from "./asked-marks.js";
import { sha256Of, sha256OfFile } from "./sha256.js";
import { readSidecar, type Sidecar, writeSidecar } from "./sidecar.js";
import { isThere, naming, readIfPresent } from "./stored-file.js";

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

/** What a store of snapshots tells of what it holds. */
interface HeldSnapshots {
  /** The latest accepted snapshot of an address; null where there is none, or its bytes are gone or spoilt. */
  latest(source: string, address: string): Promise<Snapshot | null>;
  /** The same of bytes that are not to be held in memory. */
  latestFile(source: string, address: string): Promise<StoredFile | null>;
  /** What is known of the latest accepted snapshot of an address, its bytes not looked at; null where there is none. */
  pointer(source: string, address: string): Promise<Sidecar | null>;
  /** Kept bytes by their hash; null where they are gone or spoilt. */
  kept(source: string, sha256: string): Promise<Uint8Array | null>;
}

/** How snapshots come into a store. A store that only reads leaves everything as it is. */
interface SnapshotKeeper {
  /** Keeps bytes and sidecar. What is there already stays as it is. */
  keep(source: string, snapshot: Snapshot): Promise<void>;
  /** Moves a file to where `keep` would put its bytes, and keeps its sidecar. */
  keepFile(source: string, file: StoredFile): Promise<StoredFile>;
  /** Makes a kept snapshot the latest of its address. */
  accept(source: string, address: string, sidecar: Sidecar): Promise<void>;
}

/**
 * Fetched bytes by content: `<directory>/<source>/<first two digits>/<sha256>` with a sidecar beside them, and for each
 * address at its publisher a pointer to the latest one that was accepted, `<source>/latest/<hash of the address>.json`.
 */
export type SnapshotStore = HeldSnapshots & SnapshotKeeper & AskedMarks;

export interface SnapshotStoreOptions {
  /** Reads only: what would write does nothing. */
  readonly isReadOnly: boolean;
}

/** The store in a directory. What fails for the directory's sake throws StoreError with the path. */
export function openSnapshotStore(directory: string, { isReadOnly }: SnapshotStoreOptions): SnapshotStore {
  const paths = pathsIn(directory);
  return {
    ...heldIn(paths),
    ...(isReadOnly ? KEEPS_NOTHING : keeperIn(paths)),
    ...askedMarks(directory, isReadOnly),
  };
}

function heldIn({ bytesOf, pointerOf }: SnapshotPaths): HeldSnapshots {
  const pointer = async (source: string, address: string) => {
    const text = await readIfPresent(pointerOf(source, address));
    return text === null ? null : readSidecar(text.toString("utf8"));
  };
  const kept = async (source: string, sha256: string) => {
    const bytes = await readIfPresent(bytesOf(source, sha256));
    return bytes !== null && sha256Of(bytes) === sha256 ? bytes : null;
  };
  return {
    pointer,
    kept,
    async latest(source, address) {
      const sidecar = await pointer(source, address);
      const bytes = sidecar === null ? null : await kept(source, sidecar.sha256);
      return sidecar === null || bytes === null ? null : { sidecar, bytes };
    },
    async latestFile(source, address) {
      const sidecar = await pointer(source, address);
      if (sidecar === null) return null;
      const path = bytesOf(source, sidecar.sha256);
      const isWhole = (await isThere(path)) && (await sha256OfFile(path)) === sidecar.sha256;
      return isWhole ? { sidecar, path } : null;
    },
  };
}

const KEEPS_NOTHING: SnapshotKeeper = {
  keep: async () => undefined,
  keepFile: async (_source, file) => file,
  accept: async () => undefined,
};

function keeperIn({ staging, bytesOf, pointerOf }: SnapshotPaths): SnapshotKeeper {
  const write = (path: string, content: string | Uint8Array) => writeFileAtomically(path, content, staging);
  /** Puts bytes in their place by `put`, and their sidecar beside them where there is none. */
  const place = (path: string, sidecar: Sidecar, put: () => Promise<void>) =>
    naming(path, "written", async () => {
      await put();
      if (!(await isThere(`${path}.json`))) await write(`${path}.json`, writeSidecar(sidecar));
    });
  return {
    async keep(source, { sidecar, bytes }) {
      const path = bytesOf(source, sidecar.sha256);
      await place(path, sidecar, async () => {
        if (!(await isSameContent(path, sidecar.sha256))) await write(path, bytes);
      });
    },
    async keepFile(source, { sidecar, path: staged }) {
      const path = bytesOf(source, sidecar.sha256);
      await place(path, sidecar, () => moveFile(staged, path, staging));
      return { sidecar, path };
    },
    async accept(source, address, sidecar) {
      const path = pointerOf(source, address);
      const content = writeSidecar(sidecar);
      const held = await readIfPresent(path);
      if (held?.toString("utf8") !== content) await naming(path, "written", () => write(path, content));
    },
  };
}

/** Where a store has its files. */
interface SnapshotPaths {
  /** What lies here is not whole yet; it is in the name of no source. */
  readonly staging: string;
  readonly bytesOf: (source: string, sha256: string) => string;
  readonly pointerOf: (source: string, address: string) => string;
}

function pathsIn(directory: string): SnapshotPaths {
  return {
    staging: join(directory, ".staging"),
    bytesOf: (source, sha256) => join(directory, source, sha256.slice(0, 2), sha256),
    pointerOf: (source, address) =>
      join(directory, source, "latest", `${sha256Of(Buffer.from(address))}.json`),
  };
}

/** Clears what a run left that was killed while it wrote a snapshot. Only for the owner of the data directory's lock. */
export async function clearStagedSnapshots(directory: string): Promise<void> {
  const { staging } = pathsIn(directory);
  await naming(staging, "written", () => rm(staging, { recursive: true, force: true }));
}

async function isSameContent(path: string, sha256: string): Promise<boolean> {
  const held = await readIfPresent(path);
  return held !== null && sha256Of(held) === sha256;
}
