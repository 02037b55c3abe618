import { z } from "zod";
import { RefusedDocumentError } from "../../errors.js";
import { parseJson } from "../../parse-json.js";
import { decodeDocument } from "../document/encoding.js";
import { selectorsOf } from "../document/html-document.js";
import { checkEnd, loadPageText } from "../document/page.js";
import { softFailureOf } from "../document/refusal.js";
import { filePath } from "./address.js";
import { LIBRARY } from "./library-source.js";

/** A file of a record. */
export interface ListedFile {
  /** As the Library gave it: `2026_02_06_ga_voting.csv`. */
  readonly name: string;
  /** Path and query below the Library's address. */
  readonly path: string;
}

/** A name that is safe in a path and in a folder. */
const FILE_NAME = /^\w[\w.-]{0,199}$/;

/**
 * The files to which the page of a record links. Throws RefusedDocumentError where it links to none: then it is not that
 * page, whatever its status; and where it is cut off, since the newest file may be in what is missing.
 */
export function parseRecordPage(
  document: string,
  bytes: Uint8Array,
  recordId: string,
): readonly ListedFile[] {
  const text = decodeDocument(document, bytes, () => null);
  const folder = filePath(recordId, "");
  const names = linksOf(document, text).flatMap((link) => {
    const name = link.startsWith(folder) ? link.slice(folder.length) : "";
    return FILE_NAME.test(name) ? [name] : [];
  });
  if (names.length === 0) throw noFiles(document, text);
  checkEnd(document, text);
  return [...new Set(names)].map((name) => ({ name, path: filePath(recordId, name) }));
}

const fileList = z.array(z.object({ name: z.string(), url: z.string(), format: z.string() }));

/** The files of a record in the token API's JSON. Throws RefusedDocumentError for anything else and for a file elsewhere. */
export function parseFileList(document: string, bytes: Uint8Array): readonly ListedFile[] {
  const text = decodeDocument(document, bytes, () => null);
  const listed = fileList.safeParse(parseJson(text));
  if (!listed.success || listed.data.length === 0) throw noFiles(document, text);
  return listed.data.map(({ name, url, format }) => {
    const full = name.endsWith(format) ? name : `${name}${format}`;
    const path = ownPath(url);
    if (path === null || !FILE_NAME.test(full))
      throw new RefusedDocumentError(
        document,
        "no file",
        `not a file of the Library: ${JSON.stringify({ name, url })}`,
      );
    return { name: full, path };
  });
}

/** Paths below the Library's address to which the page links, without their queries. */
function linksOf(document: string, html: string): readonly string[] {
  const $ = selectorsOf(loadPageText(document, html));
  return $("a[href]")
    .toArray()
    .flatMap((link) => ownPath($(link).attr("href") ?? "")?.replace(/\?.*$/, "") ?? []);
}

function ownPath(address: string): string | null {
  const url = URL.canParse(address, LIBRARY) ? new URL(address, LIBRARY) : null;
  return url?.origin === LIBRARY ? `${url.pathname}${url.search}` : null;
}

function noFiles(document: string, text: string): RefusedDocumentError {
  const failure = softFailureOf(text.slice(0, 65_536));
  return failure === null
    ? new RefusedDocumentError(document, "no file", "it lists no file of the record")
    : new RefusedDocumentError(document, failure.reason, failure.detail);
}
