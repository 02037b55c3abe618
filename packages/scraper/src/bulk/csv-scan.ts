const QUOTE = 34;
const COMMA = 44;
const LF = 10;

/** What the bytes of a CSV file say about its rows, whatever reads it as a table. */
export interface CsvScan {
  /** Rows after the heading. */
  readonly rows: number;
  /** Rows of another number of cells than the heading, the first of them only; the heading is row 1. */
  readonly misfits: readonly { readonly row: number; readonly cells: number }[];
  /** True where a quote is never closed. */
  readonly isOpen: boolean;
}

const MISFITS_SHOWN = 20;

/** Counts rows and cells of a CSV file as its bytes arrive: commas and line feeds outside quotes. */
export async function scanCsv(bytes: AsyncIterable<Uint8Array>, width: number): Promise<CsvScan> {
  const counter = new RowCounter(width);
  for await (const chunk of bytes) counter.add(chunk);
  return counter.end();
}

class RowCounter {
  readonly #width: number;
  readonly #misfits: { row: number; cells: number }[] = [];
  #row = 1;
  #cells = 1;
  #isQuoted = false;
  #isEmpty = true;

  constructor(width: number) {
    this.#width = width;
  }

  add(chunk: Uint8Array): void {
    // local variables: this loop sees every byte of the file
    let cells = this.#cells;
    let isQuoted = this.#isQuoted;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] as number;
      if (byte > COMMA) continue;
      if (byte === QUOTE) isQuoted = !isQuoted;
      else if (isQuoted) continue;
      else if (byte === COMMA) cells += 1;
      else if (byte === LF) {
        this.#endRow(cells);
        cells = 1;
      }
    }
    this.#cells = cells;
    this.#isQuoted = isQuoted;
    this.#isEmpty = chunk.length === 0 ? this.#isEmpty : chunk[chunk.length - 1] === LF && !isQuoted;
  }

  /** The last row may lack its line break. */
  end(): CsvScan {
    if (!this.#isEmpty) this.#endRow(this.#cells);
    return { rows: this.#row - 2, misfits: this.#misfits, isOpen: this.#isQuoted };
  }

  #endRow(cells: number): void {
    if (cells !== this.#width && this.#misfits.length < MISFITS_SHOWN)
      this.#misfits.push({ row: this.#row, cells });
    this.#row += 1;
  }
}
