import { compareTreatyIds, type TreatyId, toRoman, treatyId } from "@depositary/model";
import { ParseError } from "../../errors.js";

/**
 * The treaty of a file of the archive: chapters are Arabic there (`27-7-a.csv` is XXVII-7-a), and chapter XI holds
 * sub-chapter A only (`11-5.csv` is XI-A-5). Throws ParseError where the name is none.
 */
export function treatyOfFile(fileName: string): TreatyId {
  const match = /^([1-9]|[1-3]\d)-(.+)\.csv$/.exec(fileName);
  if (match === null) throw notOfArchive(fileName);
  const [, chapter = "", rest = ""] = match;
  const section = chapter === "11" ? "A-" : "";
  const id = `${toRoman(Number(chapter))}-${section}${rest}`;
  if (!treatyId.safeParse(id).success) throw notOfArchive(fileName);
  return id;
}

function notOfArchive(fileName: string): ParseError {
  return new ParseError("mtdsg-2015", [`not a file of the archive: ${JSON.stringify(fileName)}`]);
}

/** Files of the archive in the order of the collection. */
export function inOrder(fileNames: readonly string[]): readonly string[] {
  return [...fileNames].sort((a, b) => compareTreatyIds(treatyOfFile(a), treatyOfFile(b)));
}
