import type { Answer } from "../answer.js";
import { csv } from "./csv.js";
import { json } from "./json.js";
import { table } from "./table.js";

/** Formats that are text, by name. */
export const textFormats: Readonly<
  Record<"table" | "csv" | "json", (answer: Answer) => AsyncGenerator<string>>
> = {
  table,
  csv,
  json,
};
export type TextFormat = keyof typeof textFormats;
export type Format = TextFormat | "parquet";
