import { Buffer } from "node:buffer";
import { PassThrough, type Readable, type Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

export interface BodyLimits {
  /** Bytes as sent. */
  readonly wireBytesMax: number;
  /** Bytes after decoding. */
  readonly decodedBytesMax: number;
}

/** A body that is larger than allowed, or in an encoding that was not offered. */
export class BodyError extends Error {
  override readonly name = "BodyError";
}

/**
 * Reads a response body and undoes its one `Content-Encoding`, counting on both sides, so that a small body cannot grow
 * without limit. Throws BodyError for a limit and for an encoding that is not known; errors of the stream pass through.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string | null,
  limits: BodyLimits,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await copyBody(body, contentEncoding, limits, sink);
  return Buffer.concat(chunks);
}

/** The same into a stream, for bodies that are not to be held in memory. */
export async function copyBody(
  body: Readable,
  contentEncoding: string | null,
  { wireBytesMax, decodedBytesMax }: BodyLimits,
  sink: Writable,
): Promise<void> {
  const encoding = (contentEncoding ?? "identity").trim().toLowerCase();
  const wire = countBytes(wireBytesMax, "on the wire");
  const decoded = countBytes(decodedBytesMax, "after decoding");
  await pipeline(body, wire, decoderFor(encoding), decoded, sink);
}

type Stage = (source: AsyncIterable<Buffer>) => AsyncGenerator<Buffer>;

function decoderFor(encoding: string): Transform | Stage {
  if (encoding === "" || encoding === "identity") return new PassThrough();
  if (encoding === "deflate") return inflate;
  if (encoding === "gzip" || encoding === "x-gzip") return createGunzip();
  if (encoding === "br") return createBrotliDecompress();
  throw new BodyError(`content encoding ${JSON.stringify(encoding)} is none of gzip, deflate, br`);
}

/** `deflate` is zlib's format by RFC 9110, raw deflate by some servers: the first byte tells. */
async function* inflate(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const iterator = source[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  const decoder = ((first.value[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
  const rest = { [Symbol.asyncIterator]: () => iterator };
  const fed = pipeline(prepend(first.value, rest), decoder);
  fed.catch(() => undefined);
  yield* decoder;
  await fed;
}

async function* prepend(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

function countBytes(bytesMax: number, where: string): Stage {
  return async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > bytesMax) throw new BodyError(`more than ${bytesMax} bytes ${where}`);
      yield chunk;
    }
  };
}
