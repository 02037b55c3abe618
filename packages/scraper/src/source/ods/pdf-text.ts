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

/** Another thread reads, which can be ended in the middle of its work. */
function readInThread(document: string, bytes: Uint8Array, limits: PdfLimits): Promise<Answer> {
  const { pagesMax, durationMs } = limits;
  const worker = new Worker(READER, {
    workerData: { bytes: Uint8Array.from(bytes), pagesMax },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB_MAX },
  });
  return new Promise<Answer>((resolve, reject) => {
    const late = () => reject(tooLarge(document, `not read after ${durationMs} ms`));
    const timer = setTimeout(late, durationMs);
    worker.once("message", (message) => resolve(answer.parse(message)));
    worker.once("error", (error) => reject(malformed(document, error)));
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(malformed(document, new Error("its reader ended without an answer")));
    });
  }).finally(() => worker.terminate());
}

function malformed(document: string, cause: Error): RefusedDocumentError {
  return new RefusedDocumentError(document, "malformed", cause.message, { cause });
}

function tooLarge(document: string, detail: string): RefusedDocumentError {
  return new RefusedDocumentError(document, "too large", detail);
}
