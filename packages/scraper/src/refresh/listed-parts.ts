import { chapterSections, compareText, fromRoman } from "@depositary/model";
import type { ListedPart } from "../source/untc/index.js";

/**
 * The parts of the collection that have a listing of their own, in order: the chapters on file, of a divided one its
 * sections (`XI-A` beside `XI`). Throws RangeError for a name that is of no chapter or section.
 */
export function listedParts(chapters: ReadonlySet<string>): readonly ListedPart[] {
  const divided = new Set([...chapters].filter(isSection).map((name) => name.split("-")[0]));
  return [...chapters]
    .filter((name) => !divided.has(name))
    .map(partOf)
    .sort(byPlace);
}

function isSection(name: string): boolean {
  return name.includes("-");
}

function partOf(name: string): ListedPart {
  const [roman = "", letter] = name.split("-");
  const chapter = fromRoman(roman);
  const section = letter === undefined ? null : chapterSections.find((one) => one === letter);
  if (chapter === null || section === undefined)
    throw new RangeError(`not a chapter of the collection: ${JSON.stringify(name)}`);
  return { chapter, section };
}

function byPlace(a: ListedPart, b: ListedPart): number {
  if (a.chapter !== b.chapter) return a.chapter - b.chapter;
  return compareText(a.section ?? "", b.section ?? "");
}
