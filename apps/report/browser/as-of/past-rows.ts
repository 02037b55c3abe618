import { hasConsented } from "@depositary/model";
import { dataOf } from "../dom/data-of.js";
import { keysOf } from "../table/table-parts.js";
import { type History, statusOn } from "./history.js";

/** A row of the table of participants, with the cells that were other on a past day. */
export interface PastRow {
  readonly row: HTMLTableRowElement;
  readonly participantId: string;
  readonly history: History;
  readonly cells: Readonly<Record<"signed" | "consented" | "status", PastCell | null>>;
}

interface PastCell {
  readonly cell: HTMLTableCellElement;
  /** Day of what it says; empty where there is none. */
  readonly latest: string;
  readonly original: readonly Node[];
}

export function pastRow(table: HTMLTableElement, row: HTMLTableRowElement, history: History): PastRow {
  const keys = keysOf(table);
  const cellOf = (key: string) => pastCell(row.cells[keys.indexOf(key)]);
  return {
    row,
    participantId: dataOf(row, "participant"),
    history,
    cells: { signed: cellOf("signed"), consented: cellOf("consented"), status: cellOf("status") },
  };
}

function pastCell(cell: HTMLTableCellElement | undefined): PastCell | null {
  if (cell === undefined) return null;
  return { cell, latest: cell.dataset.sort ?? "", original: [...cell.childNodes] };
}

/** Has a row and the marks of its participant say what was true on a day; null has them say what they did. */
export function showRow(
  { row, participantId, history, cells }: PastRow,
  day: string | null,
  wordsOfStatus: ReadonlyMap<string, string>,
): void {
  const status = day === null ? null : statusOn(history, day);
  row.classList.toggle("not-yet", status === "none");
  const isBound = status !== null && hasConsented({ status });
  showCell(cells.signed, day === null ? null : later(cells.signed, day, false));
  showCell(cells.consented, day === null ? null : later(cells.consented, day, isBound));
  showCell(cells.status, status === null ? null : (wordsOfStatus.get(status) ?? status));
  const mark = `#progress [data-participant="${CSS.escape(participantId)}"]`;
  for (const one of document.querySelectorAll(mark))
    one.classList.toggle("not-yet", status !== null && !isBound);
}

function showCell(past: PastCell | null, text: string | null): void {
  past?.cell.replaceChildren(...(text === null ? past.original : [text]));
  past?.cell.classList.toggle("past", text !== null);
}

/** What is said of a day that was not yet; null where it was. */
function later(past: PastCell | null, day: string, isBound: boolean): string | null {
  if (past === null || past.latest === "" || past.latest <= day) return null;
  return isBound ? "by an earlier instrument" : "not yet";
}
