import { decodeHTMLStrict } from "entities";
import { readXml, type XmlHandler } from "../document/xml-reader.js";
import { decodeXmlText } from "../document/xml-text.js";

/** What an MTDSG document in XML holds, found by element names; their wrapping may vary. */
export interface XmlDocument {
  /** Elements with text of their own inside a chapter or a header, in document order. */
  readonly fields: readonly XmlField[];
  readonly tables: readonly XmlTable[];
  /** Tables of another kind stand in place of the participants. */
  readonly hasSpecialTables: boolean;
}

export interface XmlField {
  /** Local names in lower case from the root down: `…/header/externaldata/eif/labeltext`. */
  readonly path: readonly string[];
  /** Decoded, also where the document escapes twice; mark-up and white space as they are. */
  readonly raw: string;
}

/** Rows of cells, raw like the fields. */
export interface XmlTable {
  readonly headRows: readonly (readonly string[])[];
  readonly bodyRows: readonly (readonly string[])[];
}

interface OpenTable {
  readonly headRows: string[][];
  readonly bodyRows: string[][];
}

const FOOTNOTES = new Set(["superscript", "sup"]);
const INLINE = new Set(["i", "b", "u", "em", "strong", "a", "span", "font", "br"]);

/** Collects the header and the tables of participants; all that comes after is read past. Throws XmlError. */
export function readXmlDocument(text: string): XmlDocument {
  const collector = new Collector(text);
  readXml(text, collector);
  return collector;
}

/** The one place with state: where in the document the reader is, and the text being gathered there. */
class Collector implements XmlDocument, XmlHandler {
  readonly fields: XmlField[] = [];
  readonly tables: OpenTable[] = [];
  hasSpecialTables = false;
  readonly #document: string;
  readonly #path: string[] = [];
  readonly #texts: string[] = [];
  #region: "outside" | "header" | "participants" = "outside";
  #regionDepth = 0;
  #rows: string[][] | null = null;
  #entryDepth = 0;
  #entry = "";

  constructor(document: string) {
    this.#document = document;
  }

  open(name: string): void {
    this.#path.push(name);
    if (this.#region === "outside") this.#enter(name);
    if (this.#region === "header") this.#texts.push("");
    else if (this.#region === "participants") this.#openInTable(name);
  }

  text(start: number, end: number, isLiteral: boolean): void {
    const isWanted = this.#region === "header" || this.#entryDepth > 0;
    if (!isWanted) return;
    const raw = this.#document.slice(start, end);
    this.#append(decodeHTMLStrict(isLiteral ? raw : decodeXmlText(raw)));
  }

  #append(text: string): void {
    if (this.#region === "header") this.#texts.push((this.#texts.pop() ?? "") + text);
    else this.#entry += text;
  }

  close(name: string): void {
    if (this.#region === "header") this.#closeField(name);
    else if (this.#region === "participants") this.#closeInTable(name);
    if (this.#path.length === this.#regionDepth) this.#region = "outside";
    this.#path.pop();
  }

  #enter(name: string): void {
    if (name === "participants") this.#region = "participants";
    else if (name === "chapter" || name === "header") this.#region = "header";
    else if (name === "specialtables") this.hasSpecialTables = true;
    this.#regionDepth = this.#region === "outside" ? 0 : this.#path.length;
  }

  #openInTable(name: string): void {
    if (this.#entryDepth > 0) {
      if (FOOTNOTES.has(name)) this.#entry += "<sup>";
    } else if (name === "table") this.tables.push({ headRows: [], bodyRows: [] });
    else if (name === "thead") this.#rows = this.tables.at(-1)?.headRows ?? null;
    else if (name === "tbody") this.#rows = this.tables.at(-1)?.bodyRows ?? null;
    else if (name === "row") this.#rows?.push([]);
    else if (name === "entry") {
      this.#entryDepth = this.#path.length;
      this.#entry = "";
    }
  }

  #closeInTable(name: string): void {
    if (this.#entryDepth === this.#path.length) {
      this.#rows?.at(-1)?.push(this.#entry);
      this.#entryDepth = 0;
    } else if (this.#entryDepth > 0 && FOOTNOTES.has(name)) this.#entry += "</sup>";
    else if (name === "thead" || name === "tbody") this.#rows = null;
  }

  #closeField(name: string): void {
    const text = this.#texts.pop() ?? "";
    if (FOOTNOTES.has(name)) this.#append(`<sup>${text}</sup>`);
    else if (INLINE.has(name)) this.#append(text);
    else if (text.trim() !== "") this.fields.push({ path: [...this.#path], raw: text });
  }
}
