import { readSymbol } from "../../source/ods/symbol.js";
import type { RefreshSource } from "../refresh-source.js";
import { whenAsked } from "../when-asked.js";

/** Official documents of the United Nations by symbol: meeting records and reports of committees, for their recorded votes. */
export const ods: RefreshSource = {
  name: "ods",
  origins: { main: "https://documents.un.org" },
  cadenceDays: 35,
  rowsName: "votes",
  readDocument: readSymbol,
  refresh: whenAsked(async () => (await import("../ods/refresh-documents.js")).refreshDocuments),
};
