import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { StreamedFiles } from "../votes/streamed-files.js";

/** Reads the files of an archive by their path below its folder. */
export interface ArchiveFiles extends StreamedFiles {
  read(path: string): Promise<string>;
}

const CHUNK = 1 << 20;

/** The files of an archive on the disk: all of a folder, or the one file that `path` is. */
export async function filesBelow(path: string): Promise<ArchiveFiles> {
  const isFolder = (await stat(path)).isDirectory();
  const folder = isFolder ? path : dirname(path);
  return {
    list: async (below) => (isFolder ? (await readdir(join(folder, below))).sort() : [basename(path)]),
    read: (file) => readFile(join(folder, file), "utf8"),
    locate: (file) => join(folder, file),
    stream: (file) => createReadStream(join(folder, file), { highWaterMark: CHUNK }),
  };
}
