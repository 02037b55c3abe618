import type { Treaty } from "@depositary/model";
import { coeTreaty } from "../../normalise/coe/treaty.js";
import { treatyEntries } from "../coe/index.js";
import { readJson } from "../json-archive.js";

/** Source of the archive: the list of the Treaty Office as others read it in May 2026. */
export const COE_SOURCE = "coe-treaty-index-2026-05";

/** The treaties of the Council of Europe. Throws ParseError with every value that is not as expected, unknown keys included. */
export function readCoeIndex(file: string, text: string): readonly Treaty[] {
  return readJson(file, text, treatyEntries).map((entry) => coeTreaty(entry, COE_SOURCE));
}
