import { formatCount } from "../text/format-number.js";
import type { TableColumn } from "./data-table.js";

/** A column of the numbers that rows have under `key`; a dash where one is not known. */
export function countColumn<Key extends string>(
  key: Key,
  label: string,
): TableColumn<Readonly<Record<Key, number | null>>> {
  return {
    key,
    label,
    isNumber: true,
    cell: ({ [key]: value }) => (value === null ? "–" : formatCount(value)),
  };
}
