import { isAscii, isUtf8 } from "node:buffer";
import { RefusedDocumentError } from "../../errors.js";

/** Of a document that is held in memory. */
export const DOCUMENT_BYTES_MAX = 64 * 1024 * 1024;
const PROLOGUE_BYTES = 1024;
/** The first byte of the byte order mark of UTF-8. */
const MARK = 0xef;
const SINGLE_BYTE = new Set([
  "iso-8859-1",
  "iso8859-1",
  "latin1",
  "windows-1252",
  "cp1252",
  "us-ascii",
  "ascii",
]);

/** Finds the encoding that a document declares in its first bytes, in lower case; null where it declares none. */
export type DeclaredEncoding = (prologue: string) => string | null;

/**
 * The text of a document: by byte order mark, else as declared, else UTF-8. Throws RefusedDocumentError for no bytes,
 * more than 64 MB, an encoding that is not known, and bytes that are not in the encoding they claim.
 */
export function decodeDocument(document: string, bytes: Uint8Array, declared: DeclaredEncoding): string {
  const encoding = encodingOf(document, bytes, declared);
  return SINGLE_BYTE.has(encoding)
    ? decodeSingleByte(document, bytes, encoding)
    : decodeUnicode(document, bytes, encoding);
}

/** The document in UTF-8 without a byte order mark, so that it can be cut before it is decoded. Throws as `decodeDocument`. */
export function inUtf8(document: string, bytes: Uint8Array, declared: DeclaredEncoding): Buffer {
  const isAsItIs = encodingOf(document, bytes, declared) === "utf-8" && bytes[0] !== MARK && isUtf8(bytes);
  return isAsItIs ? bufferOf(bytes) : Buffer.from(decodeDocument(document, bytes, declared));
}

function encodingOf(document: string, bytes: Uint8Array, declared: DeclaredEncoding): string {
  if (bytes.length === 0) throw new RefusedDocumentError(document, "empty", "zero bytes");
  if (bytes.length > DOCUMENT_BYTES_MAX)
    throw new RefusedDocumentError(document, "too large", `more than ${DOCUMENT_BYTES_MAX} bytes`);
  return encodingByMark(bytes) ?? declared(latin1(bytes.subarray(0, PROLOGUE_BYTES))) ?? "utf-8";
}

/** By byte order mark, or by the first character `<` in UTF-16. */
function encodingByMark([first, second, third]: Uint8Array): string | null {
  if (first === MARK && second === 0xbb && third === 0xbf) return "utf-8";
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return null;
}

/**
 * One byte, one character; what windows-1252 has in place of control characters is put right where text is read
 * (`collapse`). Text that is UTF-8 byte for byte has a wrong label (`CÃ´te`): no text in Latin-1 looks so by chance.
 */
function decodeSingleByte(document: string, bytes: Uint8Array, encoding: string): string {
  if (!isAscii(bytes) && isUtf8(bytes)) {
    throw new RefusedDocumentError(document, "encoding", `declared ${encoding}, but the bytes are UTF-8`);
  }
  return latin1(bytes);
}

function decodeUnicode(document: string, bytes: Uint8Array, encoding: string): string {
  if (!/^utf-?(8|16|16le|16be)$/.test(encoding)) {
    throw new RefusedDocumentError(document, "encoding", `unknown encoding ${JSON.stringify(encoding)}`);
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new RefusedDocumentError(document, "encoding", `the bytes are not ${encoding.toUpperCase()}`, {
      cause,
    });
  }
}

function latin1(bytes: Uint8Array): string {
  return bufferOf(bytes).toString("latin1");
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
