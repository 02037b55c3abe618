import { LIBRARY } from "../../source/undl/library-source.js";
import type { RefreshSource } from "../refresh-source.js";
import { readDocument } from "../undl/documents.js";
import { whenAsked } from "../when-asked.js";

/**
 * The United Nations Digital Library: the newest bulk files of votes, outcomes and names, then the voting records of the years
 * that the bulk files do not cover to their end.
 */
export const undl: RefreshSource = {
  name: "undl",
  origins: { main: LIBRARY },
  cadenceDays: 14,
  rowsName: "rows",
  readDocument,
  refresh: whenAsked(async () => (await import("../undl/refresh-library.js")).refreshLibrary),
};
