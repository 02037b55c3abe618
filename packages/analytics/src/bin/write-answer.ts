import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Answer } from "../ask/answer.js";
import { type Format, textFormats } from "../ask/format/index.js";
import { writeParquet } from "../ask/format/parquet.js";
import type { Streams } from "../streams.js";

/** Where an answer goes and how it is written. */
export interface Target {
  readonly format: Format;
  /** A file, or undefined for standard output. */
  readonly out: string | undefined;
  readonly streams: Streams;
}

/** Writes the answer. A file appears whole or not at all. */
export async function writeAnswer(
  answer: Answer,
  { format, out, streams: { stdout } }: Target,
  signal: AbortSignal,
): Promise<void> {
  if (out !== undefined) await writeFile(answer, format, out, signal);
  else if (format === "parquet") await streamParquet(answer, stdout, signal);
  else await pipeline(textFormats[format](answer), stdout, { end: false, signal });
}

async function writeFile(answer: Answer, format: Format, out: string, signal: AbortSignal): Promise<void> {
  const aside = `${out}.${process.pid}.part`;
  try {
    if (format === "parquet") await writeParquet(answer, aside);
    else await pipeline(textFormats[format](answer), createWriteStream(aside), { signal });
    await rename(aside, out);
  } finally {
    await rm(aside, { force: true });
  }
}

async function streamParquet(answer: Answer, stdout: Streams["stdout"], signal: AbortSignal): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "depositary-"));
  const path = join(directory, "answer.parquet");
  try {
    await writeParquet(answer, path);
    await pipeline(createReadStream(path), stdout, { end: false, signal });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
