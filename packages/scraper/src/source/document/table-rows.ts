import { ElementText } from "./element-text.js";
import { collapse, type RawCell } from "./printed-text.js";

const SECTIONS = new Set(["thead", "tbody", "tfoot"]);
const CELLS = new Set(["td", "th"]);

/** Gathers the cells of the rows that belong to a table itself, not to a table inside it, from what happens in the table. */
export class TableRows {
  readonly rows: RawCell[][] = [];
  /** Elements that are open, from the table to the cell. */
  #depth = 0;
  #rowDepth = 0;
  #isInSection = false;
  #cell: Cell | null = null;

  open(name: string): void {
    this.#depth++;
    if (this.#cell !== null) this.#cell.open(name);
    else if (this.#rowDepth > 0) this.#openInRow(name);
    else if (this.#depth === 2 && SECTIONS.has(name)) this.#isInSection = true;
    else if (name === "tr" && this.#depth === (this.#isInSection ? 3 : 2)) {
      this.#rowDepth = this.#depth;
      this.rows.push([]);
    }
  }

  text(data: string): void {
    this.#cell?.text(data);
  }

  close(name: string): void {
    if (this.#depth === 2) this.#isInSection = false;
    if (this.#depth === this.#rowDepth) this.#rowDepth = 0;
    else if (this.#depth === this.#rowDepth + 1) this.#endCell();
    else this.#cell?.close(name);
    this.#depth--;
  }

  #openInRow(name: string): void {
    if (this.#depth === this.#rowDepth + 1 && CELLS.has(name)) this.#cell = new Cell();
  }

  #endCell(): void {
    if (this.#cell !== null) this.rows.at(-1)?.push(this.#cell.read());
    this.#cell = null;
  }
}

/** A cell, with what is nothing but text left as it is; not text that could be taken for mark-up. */
class Cell extends ElementText {
  #isPlain = true;

  override open(name: string): void {
    this.#isPlain = false;
    super.open(name);
  }

  read(): RawCell {
    const { raw, notes } = this;
    return this.#isPlain && !raw.includes("<") ? raw : { text: collapse(raw), notes };
  }
}
