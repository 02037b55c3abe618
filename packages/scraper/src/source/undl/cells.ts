import { isoDate } from "@depositary/model";
import { quoted } from "../../one-line.js";
import { withoutDirections } from "../document/printed-text.js";

/** Reads a count of members: `159.0` and `159` are 159, an empty cell is null, anything else undefined. */
export function readCount(cell: string): number | null | undefined {
  if (cell === "") return null;
  return /^\d{1,3}(?:\.0+)?$/.test(cell) ? Number(cell) : undefined;
}

/** Reads a day, with or without a time of midnight behind it; undefined where it is none. */
export function readDay(cell: string): string | undefined {
  const day = cell.replace(/[ T]00:00:00(?:[+-]00(?::?00)?|Z)?$/, "");
  return isoDate.safeParse(day).success ? day : undefined;
}

/** The first of several values in a cell, separated by bars. */
export function firstValue(cell: string): string {
  return (cell.split("|", 1)[0] ?? "").trim();
}

/** Why a text cannot be kept, as a list of one; empty where it can. Line breaks and tabs are blanks. */
export function controlProblems(name: string, text: string): readonly string[] {
  return /\p{Cc}/u.test(text.replaceAll(/\s/g, " "))
    ? [`control character in the ${name}: ${quoted(text)}`]
    : [];
}

/** The title of a resolution without what the catalogue adds: ` : resolution / adopted by the General Assembly`. */
export function plainTitle(cell: string): string {
  return withoutDirections(cell)
    .normalize("NFC")
    .replaceAll(/\s+/g, " ")
    .replace(/ ?:\s?P? ?(?:resolution|decision)s? ?\/ ?adopted by the (?:General|Security).*$/i, "")
    .trim();
}
