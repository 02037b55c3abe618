import { type CheerioAPI, load } from "cheerio/slim";
import { DomHandler, DomUtils, Parser } from "htmlparser2";
import { collapse, noteNumbers, type PrintedText, type RawCell } from "./printed-text.js";

type Attributes = Readonly<Record<string, string>>;
export type Node = ReturnType<CheerioAPI>[number];

/** A page as a tree, with those of its elements that have an id: they are asked for by id a dozen times. */
export interface Page {
  readonly root: DomHandler["root"];
  /** In document order. */
  readonly identified: readonly IdentifiedNode[];
}

interface IdentifiedNode {
  readonly id: string;
  readonly node: Node;
}

const DEPTH_MAX = 256;

/** A page that nests deeper than any page of the source. */
export class NestingError extends Error {
  override readonly name = "NestingError";
}

/** The page as a tree. Throws NestingError for elements nested more than 256 deep. */
export function loadHtml(html: string): Page {
  const handler = new ShallowHandler();
  new Parser(handler).end(html);
  return handler;
}

/** Finds elements of a page by selectors. Not made of every page: that takes longer than to read the page. */
export function selectorsOf({ root }: Page): CheerioAPI {
  return load(root);
}

/** All text of a page, of scripts too. */
export function textOfPage({ root }: Page): string {
  return DomUtils.textContent(root);
}

/** The elements whose id ends so: what stands before it depends on the year and on the kind of page. */
export function byIdSuffix({ identified }: Page, suffix: string): readonly Node[] {
  return identified.filter(({ id }) => id.endsWith(suffix)).map(({ node }) => node);
}

/** Text of the first element whose id ends so, white space as it is; null where there is none or it is empty. */
export function rawTextOf(page: Page, suffix: string): string | null {
  const [node] = byIdSuffix(page, suffix);
  const raw = node === undefined ? "" : gather(node).raw;
  return raw.trim() === "" ? null : raw;
}

/** Text of an element: footnotes (`sup`) apart, mark-up off, the text of links kept, a line break as a blank. */
function printedOfNode(node: Node): PrintedText {
  const { raw, notes } = gather(node);
  return { text: collapse(raw), notes };
}

/** The cells of the rows that belong to this table itself, not to a table inside it. */
export function cellsOf(table: Node): readonly (readonly Node[])[] {
  return childrenOf(table, ["thead", "tbody", "tfoot"])
    .flatMap((section) => childrenOf(section, ["tr"]))
    .concat(childrenOf(table, ["tr"]))
    .map((row) => childrenOf(row, ["td", "th"]));
}

/** The texts of those cells. */
export function rowsOf(table: Node): readonly (readonly PrintedText[])[] {
  return cellsOf(table).map((row) => row.map(printedOfNode));
}

/** The same, with what is nothing but text left as it is. */
export function rawRowsOf(table: Node): readonly (readonly RawCell[])[] {
  return cellsOf(table).map((row) => row.map((cell) => plainTextOf(cell) ?? printedOfNode(cell)));
}

/** The text of an element that holds nothing else; null for any other, and for text that could be taken for mark-up. */
function plainTextOf(node: Node): string | null {
  const [only, ...others] = "children" in node ? node.children : [];
  return only?.type === "text" && others.length === 0 && !only.data.includes("<") ? only.data : null;
}

/** The table rows that hold a link whose address matches, each with the first such address. */
export function rowsWith(
  page: Page,
  address: RegExp,
): readonly { readonly row: Node; readonly link: string }[] {
  const $ = selectorsOf(page);
  return $("tr")
    .toArray()
    .flatMap((row) => {
      const link = linksIn(row).find((href) => address.test(href));
      return link === undefined || $(row).find("tr").length > 0 ? [] : [{ row, link }];
    });
}

/** Text of an element without its footnotes, white space as it is. */
export function rawTextIn(node: Node): string {
  return gather(node).raw;
}

/** The addresses of the links in an element, as written. */
export function linksIn(node: Node): readonly string[] {
  if (!("children" in node)) return [];
  const own = "name" in node && node.name === "a" ? node.attribs.href : undefined;
  return [...(own === undefined ? [] : [own]), ...node.children.flatMap(linksIn)];
}

export function isHeadingCell(node: Node): boolean {
  return "name" in node && node.name === "th";
}

class ShallowHandler extends DomHandler implements Page {
  readonly identified: IdentifiedNode[] = [];
  #depth = 0;

  override onopentag(name: string, attributes: Attributes): void {
    this.#depth++;
    if (this.#depth > DEPTH_MAX) throw new NestingError(`elements nested more than ${DEPTH_MAX} deep`);
    super.onopentag(name, attributes);
    const node = this.tagStack.at(-1);
    if (attributes.id !== undefined && node !== undefined) this.identified.push({ id: attributes.id, node });
  }

  override onclosetag(): void {
    this.#depth--;
    super.onclosetag();
  }
}

const BREAKS = new Set(["br", "p", "div", "td", "th", "tr", "li", "table"]);
const SILENT = new Set(["script", "style"]);

interface Gathered {
  raw: string;
  readonly notes: string[];
}

function gather(node: Node, into: Gathered = { raw: "", notes: [] }): Gathered {
  if (node.type === "text") into.raw += node.data;
  if (!("children" in node) || ("name" in node && SILENT.has(node.name))) return into;
  if (isFootnote(node)) {
    const inner: Gathered = { raw: "", notes: [] };
    for (const child of node.children) gather(child, inner);
    into.notes.push(...noteNumbers(inner.raw), ...inner.notes);
    return into;
  }
  const blank = isBreak(node) ? " " : "";
  into.raw += blank;
  for (const child of node.children) if (!partsFootnotes(child)) gather(child, into);
  into.raw += blank;
  return into;
}

/** A comma after a footnote that parts it from the next, or that none follows in its line. */
function partsFootnotes(node: Node): boolean {
  if (node.type !== "text" || !isFootnote(node.prev) || node.data.trim() !== ",") return false;
  return node.next === null || isFootnote(node.next) || isBreak(node.next);
}

function isBreak(node: Node): boolean {
  return "name" in node && BREAKS.has(node.name);
}

function isFootnote(node: Node | null): boolean {
  return node !== null && "name" in node && node.name === "sup";
}

function childrenOf(node: Node, names: readonly string[]): readonly Node[] {
  if (!("children" in node)) return [];
  return node.children.filter((child) => "name" in child && names.includes(child.name));
}
