import { groupBy, kind } from "@depositary/model";
import type { BulkDatabase } from "../../bulk/bulk-database.js";
import { quoted } from "../../one-line.js";
import type { NameCheck } from "../../votes/name-check.js";
import { BULK_VOTE } from "./bulk-columns.js";

const MAKE = `
  CREATE TABLE member_name AS SELECT DISTINCT code, name FROM (SELECT unnest(listed, recursive := true) FROM ${BULK_VOTE});
  CREATE TABLE misnamed (code VARCHAR NOT NULL, name VARCHAR NOT NULL)`;

/** Makes `member_name`, the codes and names that stand side by side, and `misnamed`, those that cannot be of one participant. */
export async function fillNames(database: BulkDatabase, names: NameCheck): Promise<void> {
  await database.run(MAKE);
  const printed = await readNames(database);
  const misnamed = printed.filter(({ code, name }) => names.contradiction(code.trim(), name) !== null);
  await database.append(
    "misnamed",
    misnamed.map(({ code, name }) => [code, name]),
  );
}

/** The names that are not on file, a line for each code: what is printed beside it cannot be compared. */
export async function unknownNames(database: BulkDatabase, names: NameCheck): Promise<readonly string[]> {
  const printed = await readNames(database);
  const unknown = printed.filter(({ name }) => name.trim() !== "" && !names.isKnown(name));
  return [...groupBy(unknown, ({ code }) => code.trim())].map(([code, own]) => unknownWords(code, own));
}

const NAMES_TOLD = 3;

function unknownWords(code: string, own: readonly { readonly name: string }[]): string {
  const told = own.slice(0, NAMES_TOLD).map(({ name }) => quoted(name));
  const more = own.length > NAMES_TOLD ? ` and ${own.length - NAMES_TOLD} more` : "";
  const what = own.length === 1 ? "a name that is" : `${own.length} names that are`;
  return `${code}: ${what} not on file, not compared: ${told.join(", ")}${more}`;
}

function readNames({ rowsOf }: BulkDatabase) {
  return rowsOf({ code: kind.text, name: kind.text }, "SELECT code, name FROM member_name ORDER BY ALL");
}
