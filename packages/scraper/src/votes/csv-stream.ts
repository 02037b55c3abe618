import { Readable } from "node:stream";
import { TextDecoder } from "node:util";
import { createGunzip } from "node:zlib";
import { CsvSplitter } from "../csv-splitter.js";
import { decode, strictUtf8 } from "../decode.js";
import { ParseError } from "../errors.js";
import { orderColumns } from "../known-columns.js";
import type { StreamedFiles } from "./streamed-files.js";

/** A CSV file that is read as it arrives: its heading, then its rows in batches. */
export interface CsvStream {
  readonly heading: readonly string[];
  readonly batches: AsyncIterable<readonly (readonly string[])[]>;
}

/**
 * Opens a CSV file of an archive, through gzip where its name ends in `.gz`. UTF-8, with or without a byte order mark,
 * LF or CRLF. Memory does not grow with the file. Throws ParseError on bytes that are not UTF-8, a quote out of place
 * or a row of another width than the heading.
 */
export async function openCsv(files: StreamedFiles, path: string): Promise<CsvStream> {
  return withHeading(path, rowBatches(files, path));
}

/** The same for a file whose texts are in another encoding and are not read: what is not UTF-8 there stands as U+FFFD. */
export async function openLenientCsv(files: StreamedFiles, path: string): Promise<CsvStream> {
  return withHeading(path, rowBatches(files, path, new TextDecoder("utf-8")));
}

async function withHeading(path: string, batches: AsyncGenerator<string[][]>): Promise<CsvStream> {
  const { heading, rest } = await takeHeading(path, batches);
  return { heading, batches: withFirst(path, heading.length, rest, batches) };
}

/** The heading of a CSV file, whatever follows it. Throws ParseError where there is none. */
export async function readHeading(files: StreamedFiles, path: string): Promise<readonly string[]> {
  const batches = rowBatches(files, path);
  const { heading } = await takeHeading(path, batches);
  await batches.return(undefined);
  return heading;
}

async function takeHeading(path: string, batches: AsyncGenerator<string[][]>) {
  const first = await batches.next();
  const [heading, ...rest] = first.done ? [] : first.value;
  if (heading === undefined) throw new ParseError(path, ["empty: expected a heading"]);
  return { heading, rest };
}

/** Opens a CSV file and requires its columns: its rows have them in the order expected. Throws ParseError where it has others. */
export async function openKnownCsv(
  files: StreamedFiles,
  path: string,
  expected: readonly string[],
): Promise<CsvStream> {
  const { heading, batches } = await openCsv(files, path);
  const ordered = orderColumns(heading, expected);
  if (ordered === null)
    throw new ParseError(path, [`expected the columns ${expected.join()}, found ${heading.join()}`]);
  return { heading: expected, batches: mapBatches(batches, ordered) };
}

async function* mapBatches(
  batches: CsvStream["batches"],
  ordered: (cells: readonly string[]) => readonly string[],
): CsvStream["batches"] {
  for await (const batch of batches) yield batch.map(ordered);
}

async function* withFirst(
  path: string,
  width: number,
  first: string[][],
  rest: AsyncIterable<string[][]>,
): AsyncGenerator<string[][]> {
  let line = 2;
  for await (const batch of chain(first, rest)) {
    const wrong = batch.findIndex((cells) => cells.length !== width);
    if (wrong >= 0)
      throw new ParseError(path, [
        `row ${line + wrong}: expected ${width} cells, found ${batch[wrong]?.length}`,
      ]);
    line += batch.length;
    yield batch;
  }
}

async function* chain(first: string[][], rest: AsyncIterable<string[][]>): AsyncGenerator<string[][]> {
  yield first;
  yield* rest;
}

async function* rowBatches(
  files: StreamedFiles,
  path: string,
  decoder = strictUtf8(),
): AsyncGenerator<string[][]> {
  const splitter = new CsvSplitter(path);
  for await (const chunk of readBytes(files, path)) {
    const rows = splitter.push(decode(decoder, chunk, path));
    if (rows.length > 0) yield rows;
  }
  const last = [...splitter.push(decode(decoder, null, path)), ...splitter.end()];
  if (last.length > 0) yield last;
}

/** The bytes of a file, through gzip where its name ends in `.gz`. */
export function readBytes(files: StreamedFiles, path: string): AsyncIterable<Uint8Array> {
  const bytes = files.stream(path);
  if (!path.endsWith(".gz")) return bytes;
  const source = Readable.from(bytes);
  const gunzip = createGunzip();
  source.on("error", (error) => gunzip.destroy(error));
  gunzip.on("close", () => source.destroy());
  return unpacked(source.pipe(gunzip), path);
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    throw new ParseError(path, [`not gzip, or cut off: ${cause.message}; fetch it again`], { cause });
  }
}
