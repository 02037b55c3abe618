import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Reads the files of an archive by their path below its folder. */
export interface ArchiveFiles {
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<string>;
}

/** The files of an archive on the disk. */
export function filesBelow(folder: string): ArchiveFiles {
  return {
    list: async (below) => (await readdir(join(folder, below))).sort(),
    read: (path) => readFile(join(folder, path), "utf8"),
  };
}
