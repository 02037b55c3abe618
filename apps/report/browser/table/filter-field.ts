import { make } from "../dom/make.js";

export interface FilterField {
  /** Whether it is there: rows must not be left out where nothing says so. */
  readonly isShown: boolean;
  /** Puts words into the field. */
  readonly set: (words: string) => void;
  /** Says how many rows have the words that are asked for. */
  readonly tell: (words: string, shown: number) => void;
}

/** A field above a table for words that its rows are to have, where the page has a place for it. */
export function filterField(
  table: HTMLTableElement,
  rows: number,
  choose: (words: string) => void,
): FilterField {
  const id = `${table.id}-filter`;
  const input = make("input", { type: "search", id });
  const status = make("span", { role: "status" });
  const place = table.parentElement?.previousElementSibling;
  const isShown = place?.className === "filter";
  if (isShown) place.append(make("label", { for: id }, "Filter"), input, status);
  input.addEventListener("input", () => choose(input.value.trim()));
  return {
    isShown,
    set: (words) => {
      input.value = words;
    },
    tell: (words, shown) => {
      status.textContent = words === "" ? "" : `${shown} of ${rows} rows`;
    },
  };
}
