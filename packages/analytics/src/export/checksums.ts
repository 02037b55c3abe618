import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { compareText } from "@depositary/model";

/** A file of the export. */
export interface ExportedFile {
  /** Path below the export, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

export const checksumFile = "SHA256SUMS";

/** The size in bytes of a file below `directory`, and its SHA-256 in hexadecimal. */
export async function examineFile(directory: string, path: string): Promise<ExportedFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of createReadStream(join(directory, path), { highWaterMark: 1 << 20 })) {
    hash.update(part);
    bytes += part.length;
  }
  return { path, bytes, sha256: hash.digest("hex") };
}

/** The lines that `sha256sum -c` reads, sorted by path. */
export function checksumLines(files: readonly ExportedFile[]): string {
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  return sorted.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
}

/** The paths of the files in a file of checksums. */
export function pathsOf(lines: string): readonly string[] {
  return [...lines.matchAll(/^[0-9a-f]{64} {2}(.+)$/gm)].map(([, path = ""]) => path);
}
