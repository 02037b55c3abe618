import { decodeHTML } from "entities";
import { Parser } from "htmlparser2";
import { ElementText } from "./element-text.js";
import { checkDepth } from "./html-document.js";
import type { RawCell } from "./printed-text.js";
import { TableRows } from "./table-rows.js";

/** The parts of a page that are asked for, by how the id ends: what stands before it depends on the year and on the kind of page. */
export interface PageParts {
  /** Text of the first element with each id, footnotes apart, white space as it is. */
  readonly texts: ReadonlyMap<string, string>;
  /** Rows of the table; null where there is no element with its id. */
  readonly rows: readonly (readonly RawCell[])[] | null;
  /** All text before the table, of scripts too. */
  readonly text: string;
}

/**
 * Reads the parts in one go over the page, without a tree of it: most of a page is view state and mark-up. Throws NestingError
 * as `loadHtml` does.
 */
export function readParts(html: string, texts: readonly string[], table: string): PageParts {
  const handler = new PartsHandler(texts, table);
  new Parser(handler, { decodeEntities: false }).end(html);
  return handler.parts();
}

/** An element that is being read: told of all that happens inside it. */
interface OpenPart {
  readonly depth: number;
  readonly part: ElementText | TableRows;
}

class PartsHandler {
  readonly #wanted: readonly string[];
  readonly #table: string;
  readonly #texts = new Map<string, ElementText>();
  #rows: TableRows | null = null;
  #text = "";
  #depth = 0;
  #name = "";
  #open: readonly OpenPart[] = [];

  constructor(texts: readonly string[], table: string) {
    this.#wanted = texts;
    this.#table = table;
  }

  onopentagname(name: string): void {
    this.#name = name;
    checkDepth(++this.#depth);
    for (const { part } of this.#open) part.open(name);
  }

  onattribute(name: string, value: string): void {
    if (name !== "id") return;
    if (this.#rows === null && value.endsWith(this.#table)) {
      this.#rows = new TableRows();
      this.#start(this.#rows);
    }
    for (const id of this.#wanted) {
      if (this.#texts.has(id) || !value.endsWith(id)) continue;
      const part = new ElementText();
      this.#texts.set(id, part);
      this.#start(part);
    }
  }

  ontext(raw: string): void {
    const data = raw.includes("&") ? decodeHTML(raw) : raw;
    for (const { part } of this.#open) part.text(data);
    if (this.#rows === null) this.#text += data;
  }

  onclosetag(name: string): void {
    for (const { part, depth } of this.#open) {
      part.close(name);
      if (depth === this.#depth) this.#open = this.#open.filter((one) => one.part !== part);
    }
    this.#depth--;
  }

  parts(): PageParts {
    return {
      texts: new Map([...this.#texts].map(([id, { raw }]) => [id, raw])),
      rows: this.#rows?.rows ?? null,
      text: this.#text,
    };
  }

  #start(part: OpenPart["part"]): void {
    part.open(this.#name);
    this.#open = [...this.#open, { depth: this.#depth, part }];
  }
}
