import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { inflateSync } from "node:zlib";
import { z } from "zod";
import { RefusedDocumentError } from "../../errors.js";

export interface PdfLimits {
  /** Of the file. */
  readonly bytesMax: number;
  /** Of its compressed streams together, after decompression. */
  readonly decodedBytesMax: number;
  readonly pagesMax: number;
  readonly durationMs: number;
}

/** Meeting records have 10 to 60 pages and up to 2 MB. */
const LIMITS: PdfLimits = {
  bytesMax: 16 * 1024 * 1024,
  decodedBytesMax: 64 * 1024 * 1024,
  pagesMax: 400,
  durationMs: 20_000,
};

const HEAP_MB_MAX = 192;
const READER = new URL("../../../bin/read-pdf.js", import.meta.url);
const END = /startxref\s+\d+\s+%%EOF\s*$/;

const answer = z.union([
  z.object({ pages: z.array(z.string()) }),
  z.object({ pageCount: z.int() }),
  z.object({ fault: z.string() }),
]);
type Answer = z.infer<typeof answer>;

/**
 * The text of each page of a PDF, in the order in which the file draws it, with its line ends. Throws RefusedDocumentError
 * for no bytes, what is not a whole PDF, and what passes a limit.
 */
export async function readPdfPages(
  document: string,
  bytes: Uint8Array,
  limits: PdfLimits = LIMITS,
): Promise<readonly string[]> {
  checkBytes(document, bytes, limits);
  const read = await readInThread(document, bytes, limits);
  if ("pages" in read) return read.pages;
  if ("fault" in read) throw new RefusedDocumentError(document, "malformed", read.fault);
  throw tooLarge(document, `${read.pageCount} pages, at most ${limits.pagesMax}`);
}

function checkBytes(document: string, bytes: Uint8Array, { bytesMax, decodedBytesMax }: PdfLimits): void {
  if (bytes.length === 0) throw new RefusedDocumentError(document, "empty", "zero bytes");
  if (bytes.length > bytesMax) throw tooLarge(document, `${bytes.length} bytes, at most ${bytesMax}`);
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.subarray(0, 1024).includes("%PDF-"))
    throw new RefusedDocumentError(document, "not pdf", "it does not begin with %PDF-");
  if (!END.test(file.subarray(-1024).toString("latin1")))
    throw new RefusedDocumentError(document, "truncated", "it does not end with startxref and %%EOF");
  if (decodedSize(file, decodedBytesMax) > decodedBytesMax)
    throw tooLarge(document, `more than ${decodedBytesMax} bytes decompressed`);
}

/** Bytes of all deflated streams, streams in streams included; more than `max` as soon as it is passed. */
function decodedSize(file: Buffer, max: number): number {
  let size = 0;
  for (const { index, 0: word } of file.toString("latin1").matchAll(/\bstream\r?\n/g)) {
    if (size > max) break;
    size += inflatedSize(file.subarray(index + word.length), max - size);
  }
  return size;
}

const DEFLATED = 0x78;

function inflatedSize(bytes: Buffer, max: number): number {
  if (bytes[0] !== DEFLATED || max <= 0) return 0;
  try {
    const inflated = inflateSync(bytes, { maxOutputLength: max });
    return inflated.length + inflatedSize(inflated, max - inflated.length);
  } catch (error) {
    const isTooLarge =
      error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return isTooLarge ? max + 1 : 0;
  }
}

/** A reader that has read a document to its end, and waits for the next: most of its time goes into its start. It keeps no process alive. */
let waiting: Worker | null = null;

/** Another thread reads, which can be ended in the middle of its work. */
async function readInThread(document: string, bytes: Uint8Array, limits: PdfLimits): Promise<Answer> {
  const reader = waiting ?? startReader();
  waiting = null;
  reader.ref();
  let read: Answer | null = null;
  try {
    read = await answerOf(reader, document, bytes, limits);
    return read;
  } finally {
    if (read !== null && "pages" in read && waiting === null) {
      reader.unref();
      waiting = reader;
    } else await reader.terminate();
  }
}

function startReader(): Worker {
  const reader = new Worker(READER, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX } });
  const forget = () => {
    if (waiting === reader) waiting = null;
  };
  return reader.on("error", forget).on("exit", forget);
}

async function answerOf(
  reader: Worker,
  document: string,
  bytes: Uint8Array,
  { pagesMax, durationMs }: PdfLimits,
): Promise<Answer> {
  const done = new AbortController();
  const { signal } = done;
  const late = sleep(durationMs, null, { signal }).then(() => {
    throw tooLarge(document, `not read after ${durationMs} ms`);
  });
  const ended = once(reader, "exit", { signal }).then(() => {
    throw new Error("its reader ended without an answer");
  });
  const heard = once(reader, "message", { signal }).then(([message]) => answer.parse(message));
  try {
    reader.postMessage({ bytes: Uint8Array.from(bytes), pagesMax });
    return await Promise.race([heard, ended, late]);
  } catch (error) {
    throw error instanceof RefusedDocumentError ? error : malformed(document, error);
  } finally {
    done.abort();
  }
}

function malformed(document: string, cause: unknown): RefusedDocumentError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new RefusedDocumentError(document, "malformed", reason, { cause });
}

function tooLarge(document: string, detail: string): RefusedDocumentError {
  return new RefusedDocumentError(document, "too large", detail);
}
