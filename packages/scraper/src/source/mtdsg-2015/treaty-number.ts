import { compareTreatyIds, parseTreatyId, type TreatyId, toRoman } from "@depositary/model";

/**
 * The treaty of a file of the archive: chapters are Arabic there (`27-7-a.csv` is XXVII-7-a), and chapter XI holds
 * sub-chapter A only (`11-5.csv` is XI-A-5). Throws RangeError where the name is none.
 */
export function treatyOfFile(fileName: string): TreatyId {
  const match = /^(\d{1,2})-(.+)\.csv$/.exec(fileName);
  if (match === null) throw new RangeError(`not a file of the archive: ${JSON.stringify(fileName)}`);
  const [, chapter = "", rest = ""] = match;
  const section = chapter === "11" ? "A-" : "";
  const id = `${toRoman(Number(chapter))}-${section}${rest}`;
  parseTreatyId(id);
  return id;
}

/** Files of the archive in the order of the collection. */
export function inOrder(fileNames: readonly string[]): readonly string[] {
  return [...fileNames].sort((a, b) => compareTreatyIds(treatyOfFile(a), treatyOfFile(b)));
}
