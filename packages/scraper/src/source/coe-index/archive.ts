import { type TreatyEntry, treatyEntries } from "../coe/index.js";
import { readJson } from "../json-archive.js";

/** The treaties of the Council of Europe. Throws ParseError with every value that is not as expected, unknown keys included. */
export function readCoeIndex(file: string, text: string): readonly TreatyEntry[] {
  return readJson(file, text, treatyEntries);
}
