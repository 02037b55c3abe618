import { readFragment, writeFragment } from "../address/fragment.js";

/** How a table is shown. */
export interface TableState {
  /** Key of the column that it is sorted by; null for the order of the page. */
  readonly key: string | null;
  readonly isDescending: boolean;
  readonly filter: string;
}

export const stateOfPage: TableState = { key: null, isDescending: false, filter: "" };

/** What the address says of the table called `id` with these keys; null where it says nothing. */
export function readTableState(id: string, keys: readonly string[]): Partial<TableState> | null {
  const { name, query } = readFragment();
  if (name !== id || query.size === 0) return null;
  const [key = "", direction] = (query.get("sort") ?? "").split(".");
  return {
    ...(keys.includes(key) ? { key } : {}),
    isDescending: direction === "down",
    filter: query.get("filter") ?? "",
  };
}

export function writeTableState(id: string, { key, isDescending, filter }: TableState): void {
  const query = new URLSearchParams();
  if (key !== null) query.set("sort", `${key}${isDescending ? ".down" : ""}`);
  if (filter !== "") query.set("filter", filter);
  if (query.size > 0) writeFragment({ name: id, query });
  else history.replaceState(null, "", location.pathname + location.search);
}
