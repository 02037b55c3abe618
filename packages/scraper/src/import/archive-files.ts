import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { decode, strictUtf8 } from "../decode.js";
import { ParseError } from "../errors.js";
import { messageOf } from "../message-of.js";
import { isMissing } from "../store/file-error.js";
import { UsageError } from "../usage-error.js";
import type { StreamedFiles } from "../votes/streamed-files.js";

/** Reads the files of an archive by their path below its folder. Throws ParseError for one that cannot be read. */
export interface ArchiveFiles extends StreamedFiles {
  read(path: string): Promise<string>;
}

const CHUNK = 1 << 20;

/** The files of an archive on the disk: all of a folder, or the one file that `path` is. Throws UsageError where there is neither. */
export async function filesBelow(path: string): Promise<ArchiveFiles> {
  const isFolder = await isDirectory(path);
  const folder = isFolder ? path : dirname(path);
  const locate = (file: string) => join(folder, file);
  return {
    list: async (below) => (isFolder ? entriesOf(locate(below)) : [basename(path)]),
    read: async (file) =>
      textOf(file, await readFile(locate(file)).catch((error) => refuse(locate(file), error))),
    locate,
    stream: (file) => bytesOf(locate(file)),
  };
}

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    const what = isMissing(error) ? "there is no file or folder" : `${messageOf(error)}:`;
    throw new UsageError(`--from: ${what} ${path}`, { cause: error });
  }
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch((error) => refuse(folder, error))).sort();
}

async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK });
  } catch (error) {
    refuse(path, error);
  }
}

function textOf(file: string, bytes: Uint8Array): string {
  const decoder = strictUtf8();
  return decode(decoder, bytes, file) + decode(decoder, null, file);
}

const REASONS: ReadonlyMap<unknown, string> = new Map([
  ["ENOENT", "it is not there; --from names the folder that holds it"],
  ["ENOTDIR", "it is not there; --from names the folder that holds it"],
  ["EISDIR", "it is a folder, a file was expected"],
  ["EACCES", "no permission to read it; change that, or run as somebody who may"],
]);

function refuse(path: string, error: unknown): never {
  if (!(error instanceof Error && "code" in error)) throw error;
  throw new ParseError(path, [REASONS.get(error.code) ?? messageOf(error)], { cause: error });
}
