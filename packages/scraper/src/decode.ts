import { TextDecoder } from "node:util";
import { ParseError } from "./errors.js";

/** A decoder that takes nothing for text which is not UTF-8. */
export function strictUtf8(): TextDecoder {
  return new TextDecoder("utf-8", { fatal: true });
}

/** The text of the next bytes of a file; of what is left of them, where there are none. Throws ParseError on bytes that are not text. */
export function decode(decoder: TextDecoder, chunk: Uint8Array | null, path: string): string {
  try {
    return chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch (cause) {
    throw new ParseError(path, ["bytes that are not UTF-8"], { cause });
  }
}
