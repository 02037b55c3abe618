import { statSync, utimesSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isMissing } from "../store/file-error.js";
import { sha256Of } from "./sha256.js";
import { naming } from "./stored-file.js";

/** When each address of a source was asked last: the time of change of an empty file, `<source>/asked/<hash of the address>`. */
export interface AskedMarks {
  /** Keeps when an address was asked last, whatever it answered. */
  markAsked(source: string, address: string, at: Date): Promise<void>;
  /** When an address was asked last, in milliseconds since 1970; 0 where it never was. */
  askedAtMs(source: string, address: string): Promise<number>;
}

/** The marks below a directory. Where they are only read, none is made. */
export function askedMarks(directory: string, isReadOnly: boolean): AskedMarks {
  const pathOf = (source: string, address: string) =>
    join(directory, source, "asked", sha256Of(Buffer.from(address)));
  return {
    async markAsked(source, address, at) {
      const path = pathOf(source, address);
      if (!isReadOnly) await naming(path, "written", () => setTimeOfChange(path, at));
    },
    askedAtMs: async (source, address) => timeOfChangeMs(pathOf(source, address)),
  };
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
