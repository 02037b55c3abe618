import { noteNumbers, type PrintedText } from "./printed-text.js";

const BREAKS = new Set(["br", "p", "div", "td", "th", "tr", "li", "table"]);
const SILENT = new Set(["script", "style"]);
const FOOTNOTE = "sup";

/** Text as it stands in the page, white space as it is, and the numbers of the footnotes in it. */
interface Gathered {
  raw: string;
  readonly notes: string[];
}

/**
 * Gathers the text of an element from what happens inside it: footnotes (`sup`) apart, mark-up off, the text of links kept, a
 * line break as a blank. A comma after a footnote that parts it from the next, or that none follows in its line, is no text.
 */
export class ElementText {
  #gathered: Gathered = { raw: "", notes: [] };
  /** What the footnotes stand in that are being read. */
  readonly #outer: Gathered[] = [];
  #silent = 0;
  #isAfterFootnote = false;
  #comma = "";

  open(name: string): void {
    if (SILENT.has(name)) this.#silent++;
    if (name === FOOTNOTE) {
      this.#outer.push(this.#gathered);
      this.#gathered = { raw: "", notes: [] };
    } else if (BREAKS.has(name)) this.#gathered.raw += " ";
    else this.#gathered.raw += this.#comma;
    this.#comma = "";
    this.#isAfterFootnote = false;
  }

  text(data: string): void {
    if (this.#silent > 0) return;
    if (this.#isAfterFootnote && data.trim() === ",") this.#comma = data;
    else {
      this.#gathered.raw += this.#comma + data;
      this.#comma = "";
    }
    this.#isAfterFootnote = false;
  }

  close(name: string): void {
    this.#comma = "";
    this.#isAfterFootnote = name === FOOTNOTE;
    if (SILENT.has(name)) this.#silent--;
    if (name === FOOTNOTE) this.#endFootnote();
    else if (BREAKS.has(name)) this.#gathered.raw += " ";
  }

  get raw(): string {
    return this.#gathered.raw;
  }

  get notes(): PrintedText["notes"] {
    return this.#gathered.notes;
  }

  #endFootnote(): void {
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    const { raw, notes } = this.#gathered;
    outer.notes.push(...noteNumbers(raw), ...notes);
    this.#gathered = outer;
  }
}
