import { XmlError } from "../document/xml-error.js";
import { readXml, readXmlAttributes, type XmlHandler } from "../document/xml-reader.js";
import { decodeXmlText } from "../document/xml-text.js";
import type { MarcControl, MarcField, MarcRecord, MarcSubfield } from "./marc-record.js";

/** What an export of the Library holds. */
export interface MarcDocument {
  readonly records: readonly MarcRecord[];
  /** Whether there was a collection for the records to stand in: an empty one is an answer too. */
  readonly hasCollection: boolean;
  /** Texts of the envelope round the collection, by the names of their elements. */
  readonly envelope: ReadonlyMap<string, string>;
}

const MARC = "http://www.loc.gov/MARC21/slim";

/** The elements of MARCXML and where each may stand; null is the envelope, or nothing. */
const PARENTS: ReadonlyMap<string, readonly (string | null)[]> = new Map([
  ["collection", [null]],
  ["record", ["collection", null]],
  ["leader", ["record"]],
  ["controlfield", ["record"]],
  ["datafield", ["record"]],
  ["subfield", ["datafield"]],
]);

/** Reads MARCXML, by namespace and not by prefix. Throws XmlError for what is not well-formed or not MARCXML. */
export function readMarcXml(text: string): MarcDocument {
  const collector = new Collector(text);
  readXml(text, collector);
  return collector;
}

type Namespaces = ReadonlyMap<string, string>;

interface OpenElement {
  /** Local name of an element of MARCXML; null for one of the envelope. */
  readonly marc: string | null;
  readonly namespaces: Namespaces;
  text: string;
}

interface OpenField extends MarcField {
  readonly subfields: MarcSubfield[];
}

interface OpenRecord extends MarcRecord {
  readonly controls: MarcControl[];
  readonly fields: OpenField[];
}

/** The Library writes one or two; each element with a declaration copies those round it. */
const NAMESPACES_MAX = 16;
const NO_NAMESPACES: Namespaces = new Map([["", ""]]);
const HAS_TEXT: ReadonlySet<string | null> = new Set(["leader", "controlfield", "subfield", null]);

/** The one place with state: the elements that are open and the records read so far. */
class Collector implements MarcDocument, XmlHandler {
  readonly records: OpenRecord[] = [];
  readonly envelope = new Map<string, string>();
  hasCollection = false;
  readonly #document: string;
  readonly #open: OpenElement[] = [];
  #tag = "";
  #code = "";

  constructor(document: string) {
    this.#document = document;
  }

  open(name: string, start: number, end: number): void {
    const tag = this.#document.slice(start, end);
    const parent = this.#open.at(-1);
    const namespaces = withDeclared(parent?.namespaces ?? NO_NAMESPACES, tag);
    const isMarc = namespaceOf(namespaces, tag) === MARC;
    if (isMarc) this.#openMarc(name, parent?.marc ?? null, tag);
    else if (parent !== undefined && parent.marc !== null)
      throw new XmlError("malformed", `<${name}> inside MARCXML`);
    this.#open.push({ marc: isMarc ? name : null, namespaces, text: "" });
  }

  text(start: number, end: number, isLiteral: boolean): void {
    const element = this.#open.at(-1);
    const raw = this.#document.slice(start, end);
    if (element === undefined) return;
    if (HAS_TEXT.has(element.marc)) element.text += isLiteral ? raw : decodeXmlText(raw);
    else if (raw.trim() !== "") throw new XmlError("malformed", `text inside <${element.marc}>`);
  }

  close(name: string): void {
    const element = this.#open.pop();
    const text = element?.text.trim() ?? "";
    if (element?.marc === "controlfield") this.records.at(-1)?.controls.push({ tag: this.#tag, text });
    else if (element?.marc === "subfield")
      this.records.at(-1)?.fields.at(-1)?.subfields.push({ code: this.#code, text });
    else if (element?.marc === null && text !== "") this.envelope.set(name, text);
  }

  #openMarc(name: string, parent: string | null, tag: string): void {
    if (PARENTS.get(name)?.includes(parent) !== true)
      throw new XmlError("malformed", `<${name}> inside ${parent === null ? "no record" : `<${parent}>`}`);
    if (name === "collection") this.hasCollection = true;
    else if (name === "record") this.records.push({ controls: [], fields: [] });
    else if (name !== "leader") this.#openField(name, readXmlAttributes(tag));
  }

  #openField(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === "subfield") {
      this.#code = required(attributes, "code", /^[!-~]$/);
      return;
    }
    this.#tag = required(attributes, "tag", /^[0-9A-Za-z]{3}$/);
    if (name === "controlfield") return;
    const indicators = [
      required(attributes, "ind1", /^[ -~]?$/),
      required(attributes, "ind2", /^[ -~]?$/),
    ] as const;
    this.records.at(-1)?.fields.push({ tag: this.#tag, indicators, subfields: [] });
  }
}

function required(attributes: ReadonlyMap<string, string>, name: string, pattern: RegExp): string {
  const value = attributes.get(name);
  if (value !== undefined && pattern.test(value)) return value;
  throw new XmlError("malformed", `attribute ${name} is ${JSON.stringify(value ?? null)}`);
}

function withDeclared(inherited: Namespaces, tag: string): Namespaces {
  if (!tag.includes("xmlns")) return inherited;
  const declared = [...readXmlAttributes(tag)].flatMap(([name, value]) => {
    const prefix = name === "xmlns" ? "" : /^xmlns:(.+)$/.exec(name)?.[1];
    return prefix === undefined ? [] : [[prefix, value] as const];
  });
  const namespaces = new Map([...inherited, ...declared]);
  if (namespaces.size > NAMESPACES_MAX) throw new XmlError("malformed", "more namespaces than MARCXML has");
  return namespaces;
}

function namespaceOf(namespaces: Namespaces, tag: string): string {
  const prefix = /^<([^\s/>:]+):/.exec(tag)?.[1] ?? "";
  const namespace = namespaces.get(prefix);
  if (namespace === undefined) throw new XmlError("malformed", `no namespace for the prefix ${prefix}`);
  return namespace;
}
