import { inflateSync } from "node:zlib";
import { RefusedDocumentError } from "../../errors.js";
import { messageOf } from "../../message-of.js";
import type { PdfReader, ReadingLimits } from "./pdf-reader.js";

export interface PdfLimits extends ReadingLimits {
  /** Of the file. */
  readonly bytesMax: number;
  /** Of its compressed streams together, after decompression. */
  readonly decodedBytesMax: number;
}

/** Meeting records have 10 to 60 pages and up to 2 MB. */
const LIMITS: PdfLimits = {
  bytesMax: 16 * 1024 * 1024,
  decodedBytesMax: 64 * 1024 * 1024,
  pagesMax: 400,
  durationMs: 20_000,
};

const END = /startxref\s+\d+\s+%%EOF\s*$/;

/**
 * The text of each page of a PDF, in the order in which the file draws it, with its line ends. Throws RefusedDocumentError
 * for no bytes, what is not a whole PDF, and what passes a limit.
 */
export async function readPdfPages(
  reader: PdfReader,
  document: string,
  bytes: Uint8Array,
  limits: PdfLimits = LIMITS,
): Promise<readonly string[]> {
  checkBytes(document, bytes, limits);
  const read = await reader.read(bytes, limits).catch((cause: unknown) => {
    throw malformed(document, messageOf(cause), cause);
  });
  if ("pages" in read) return read.pages;
  if ("fault" in read) throw malformed(document, read.fault);
  if ("lateMs" in read) throw tooLarge(document, `not read after ${read.lateMs} ms`);
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

function malformed(document: string, detail: string, cause?: unknown): RefusedDocumentError {
  return new RefusedDocumentError(document, "malformed", detail, { cause });
}

function tooLarge(document: string, detail: string): RefusedDocumentError {
  return new RefusedDocumentError(document, "too large", detail);
}
