import type { TreatyId } from "@depositary/model";
import { RefusedDocumentError } from "../../errors.js";
import { readPrinted } from "../document/printed-text.js";
import { XmlError } from "../document/xml-error.js";
import { decodeXmlDocument } from "../document/xml-prologue.js";
import { plainText, readDatedText, readTotal, titleAlone } from "./header.js";
import { chapterOf, checkChapter, checkNumber, isNumberPart, mtdsgNumber } from "./identity.js";
import type { StatusRecord } from "./status-record.js";
import { type RawTable, readTable } from "./table.js";
import { readXmlDocument, type XmlDocument, type XmlField } from "./xml-document.js";

/**
 * Reads the status document of a treaty in XML (treaties.un.org, `…/MTDSG/…/{REF}.en.xml`). Throws RefusedDocumentError
 * where the bytes are not that document, whole and of that treaty; UnknownHeadingError or ParseError, with every problem,
 * where its content is not understood.
 */
export function parseStatusXml(bytes: Uint8Array, treaty: TreatyId): StatusRecord {
  const number = mtdsgNumber(treaty);
  const document = readDocument(treaty, bytes);
  const chapterName = checkIdentity(treaty, document.fields);
  const problems: string[] = [];
  const header = readHeader(document.fields, problems);
  const table = readTable(treaty, onlyTable(treaty, document), problems);
  return { treaty, chapter: chapterOf(number), chapterName, ...header, statusAsAt: null, ...table };
}

function readDocument(treaty: TreatyId, bytes: Uint8Array): XmlDocument {
  const text = decodeXmlDocument(treaty, bytes);
  try {
    return readXmlDocument(text);
  } catch (cause) {
    if (!(cause instanceof XmlError)) throw cause;
    throw new RefusedDocumentError(treaty, cause.kind, cause.message, { cause });
  }
}

/** Checks chapter and number against the treaty that was asked for; returns the name of the chapter. */
function checkIdentity(treaty: TreatyId, fields: readonly XmlField[]): string | null {
  const name = checkChapter(treaty, textOf(fields, "chapter", "header") ?? "");
  const title = fields.findIndex(({ path }) => path.at(-1) === "titlesect");
  const numbers = fields
    .slice(0, title === -1 ? 0 : title)
    .filter(({ path }) => path.includes("externaldata"))
    .map(({ raw }) => readPrinted(raw).text)
    .filter(isNumberPart);
  checkNumber(treaty, numbers);
  return textOf(fields, "chapter", "name") ?? (name === "" ? null : name);
}

type Header = Pick<
  StatusRecord,
  "title" | "conclusion" | "entryIntoForce" | "registration" | "signatories" | "parties"
>;

function readHeader(fields: readonly XmlField[], problems: string[]): Header {
  const title = titleAlone(fields.find(({ path }) => path.at(-1) === "titlesect")?.raw ?? "");
  if (title === "") problems.push("no title (Titlesect)");
  return {
    title: plainText("title", title, problems),
    conclusion: plainText("conclusion", textOf(fields, "conclusion"), problems),
    entryIntoForce: readDatedText("entry into force", textOf(fields, "eif"), problems),
    registration: readDatedText("registration", textOf(fields, "registration"), problems),
    signatories: readTotal("signatories", textOf(fields, "status", "signatories"), problems),
    parties: readTotal("parties", textOf(fields, "status", "parties"), problems),
  };
}

/**
 * Text of the first element with this path. Where it holds a label and a `Labeltext` (`Registration1 March 1966` when
 * both are read), the latter only. Null where there is no such element or no text in it.
 */
function textOf(fields: readonly XmlField[], ...path: readonly string[]): string | null {
  const field =
    fields.find((one) => endsWith(one.path, [...path, "labeltext"])) ??
    fields.find((one) => endsWith(one.path, path));
  const text = field === undefined ? "" : readPrinted(field.raw).text;
  return text === "" ? null : text;
}

function endsWith(path: readonly string[], end: readonly string[]): boolean {
  return end.every((name, i) => path[path.length - end.length + i] === name);
}

function onlyTable(treaty: TreatyId, { tables, hasSpecialTables }: XmlDocument): RawTable {
  const [table, ...others] = tables;
  const refuse = (detail: string) => new RefusedDocumentError(treaty, "no table of participants", detail);
  if (table === undefined)
    throw refuse(hasSpecialTables ? "it has special tables instead" : "it has no Participants/Table");
  const [head, ...otherHeads] = table.headRows;
  if (others.length > 0) throw refuse(`${tables.length} tables where one is expected`);
  if (head === undefined || otherHeads.length > 0)
    throw refuse(`${table.headRows.length} heading rows where one is expected`);
  if (table.bodyRows.length === 0) throw refuse("the table is empty");
  return { head, body: table.bodyRows };
}
