import { type CheerioAPI, load } from "cheerio/slim";
import { DomHandler, Parser } from "htmlparser2";
import { ElementText } from "./element-text.js";
import { collapse, type PrintedText } from "./printed-text.js";

export type Node = ReturnType<CheerioAPI>[number];

/** A page as a tree. */
export type Page = DomHandler["root"];

const DEPTH_MAX = 256;

/** A page that nests deeper than any page of the source. */
export class NestingError extends Error {
  override readonly name = "NestingError";
}

/** The page as a tree. Throws NestingError for elements nested more than 256 deep. */
export function loadHtml(html: string): Page {
  const handler = new ShallowHandler();
  new Parser(handler).end(html);
  return handler.root;
}

/** Throws NestingError for an element nested more than 256 deep. */
export function checkDepth(depth: number): void {
  if (depth > DEPTH_MAX) throw new NestingError(`elements nested more than ${DEPTH_MAX} deep`);
}

/** Finds elements of a page by selectors. */
export function selectorsOf(page: Page): CheerioAPI {
  return load(page);
}

function printedOfNode(node: Node): PrintedText {
  const { raw, notes } = gather(node, new ElementText());
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
  return gather(node, new ElementText()).raw;
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

class ShallowHandler extends DomHandler {
  #depth = 0;

  override onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    checkDepth(++this.#depth);
    super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    this.#depth--;
    super.onclosetag();
  }
}

function gather(node: Node, into: ElementText): ElementText {
  if (node.type === "text") into.text(node.data);
  if (!("children" in node)) return into;
  const name = "name" in node ? node.name : "";
  into.open(name);
  for (const child of node.children) gather(child, into);
  into.close(name);
  return into;
}

function childrenOf(node: Node, names: readonly string[]): readonly Node[] {
  if (!("children" in node)) return [];
  return node.children.filter((child) => "name" in child && names.includes(child.name));
}
