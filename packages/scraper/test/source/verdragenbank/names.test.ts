import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createNameResolver } from "../../../src/normalise/names.js";
import { readReferenceFacts } from "../../../src/store/facts.js";

const DATA = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..", "..", "..", "data");

/** Spellings that differ from the English ones, met on pages of the database. */
const SEEN: Readonly<Record<string, string>> = {
  "Bosnië en Herzegovina": "BIH",
  "Centraal-Afrikaanse Republiek": "CAF",
  "Congo, Democratische Republiek": "COD",
  "Congo, Republiek": "COG",
  "EU (Europese Unie)": "EU",
  "Heilige Stoel": "VAT",
  "Nederlanden, het Koninkrijk der": "NLD",
  "Noord-Korea": "PRK",
  "Russische Federatie": "RUS",
  "Saudi-Arabië": "SAU",
  "Verenigde Staten van Amerika": "USA",
  Belarus: "BLR",
  Brunei: "BRN",
  Iran: "IRN",
  Laos: "LAO",
  Tanzania: "TZA",
};

it("the Dutch spellings of the database mean one participant each", async () => {
  const { resolve } = createNameResolver((await readReferenceFacts(DATA)).names);
  const read = Object.keys(SEEN).map((name) => [name, resolve(name, "2026-09-10")]);
  expect(read).toEqual(Object.entries(SEEN).map(([name, participantId]) => [name, { participantId }]));
});
