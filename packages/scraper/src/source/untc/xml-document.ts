import { type PrintedText, readPrinted } from "./printed-text.js";
import { decodeXmlText, readXml } from "./xml-reader.js";

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
  /** Decoded once, mark-up and white space as they are. */
  readonly raw: string;
}

export interface XmlTable {
  readonly headRows: readonly (readonly PrintedText[])[];
  readonly bodyRows: readonly (readonly PrintedText[])[];
}

interface OpenTable {
  readonly headRows: PrintedText[][];
  readonly bodyRows: PrintedText[][];
}

const FOOTNOTES = new Set(["superscript", "sup"]);
const INLINE = new Set(["i", "b", "u", "em", "strong", "a", "span", "font", "sub", "br"]);

/** Collects the header and the tables of participants; all that comes after is read past. Throws XmlError. */
export function readXmlDocument(text: string): XmlDocument {
  const collector = new Collector();
  readXml(text, {
    open: (name) => collector.open(name),
    text: (raw) => collector.text(raw),
    close: () => collector.close(),
  });
  return collector;
}

/** The one place with state: where in the document the reader is, and the text being gathered there. */
class Collector implements XmlDocument {
  readonly fields: XmlField[] = [];
  readonly tables: OpenTable[] = [];
  hasSpecialTables = false;
  readonly #path: string[] = [];
  readonly #texts: string[] = [];
  #region: "outside" | "header" | "participants" = "outside";
  #regionDepth = 0;
  #rows: PrintedText[][] | null = null;
  #entryDepth = 0;
  #entry = "";

  open(name: string): void {
    this.#path.push(name);
    if (this.#region === "outside") this.#enter(name);
    if (this.#region === "header") this.#texts.push("");
    else if (this.#region === "participants") this.#openInTable(name);
  }

  text(raw: string): void {
    if (this.#region === "participants") {
      if (this.#entryDepth > 0) this.#entry += decodeXmlText(raw);
    } else if (this.#region === "header") this.#append(decodeXmlText(raw));
  }

  #append(text: string): void {
    this.#texts.push((this.#texts.pop() ?? "") + text);
  }

  close(): void {
    const name = this.#path.at(-1) ?? "";
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
      this.#rows?.at(-1)?.push(readPrinted(this.#entry));
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
