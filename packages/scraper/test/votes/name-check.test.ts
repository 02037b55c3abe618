import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { libraryContext } from "../../src/source/undl/index.js";
import { hasSharedVotes, referenceWith, sharedVotes } from "./small-archive.js";

const { names } = libraryContext(referenceWith());

it.each([
  ["RUS", "UNION OF SOVIET SOCIALIST REPUBLICS"],
  ["RUS", "RUSSIAN FEDERATION"],
  ["YUG", "SERBIA"],
  ["GER", "GERMANY"],
  ["EGY", "UNITED ARAB REPUBLIC"],
  ["COG", "CONGO"],
  ["CIV", "CÔTE D’IVOIRE"],
])("a code stands beside a name that its participant bears on any day: %s, %s", (code, name) => {
  expect(names.contradiction(code, name)).toBeNull();
  expect(names.isKnown(name)).toBe(true);
});

it.each([
  ["FRA", "GERMANY", 'the name "GERMANY" means DEU, the code "FRA" FRA'],
  ["RUS", "UKRAINE", 'the name "UKRAINE" means UKR, the code "RUS" RUS or SUN'],
  ["COG", "CONGO (LEOPOLDVILLE)", 'the name "CONGO (LEOPOLDVILLE)" means COD, the code "COG" COG'],
])("a code beside the name of another says two things: %s, %s", (code, name, problem) => {
  expect(names.contradiction(code, name)).toBe(problem);
});

it.each([
  ["FRA", "GAUL"],
  ["FRA", ""],
  ["QQQ", "FRANCE"],
])("what is not on file contradicts nothing: %s, %s", (code, name) => {
  expect(names.contradiction(code, name)).toBeNull();
});

it.skipIf(!hasSharedVotes)(
  "every name that the Library prints of a member of 2018 stands beside its own code",
  () => {
    const text = readFileSync(`${sharedVotes}/rollcall_A_RES_73_187.csv`, "utf8");
    const printed: Record<string, string>[] = parse(text, { columns: true });
    expect(printed).toHaveLength(193);
    const odd = printed.filter(
      ({ ms_code_iso3: code = "", ms_name_un: name = "" }) =>
        !names.isKnown(name) || names.contradiction(code, name) !== null,
    );
    expect(odd).toEqual([]);
  },
);
