import { expect, it } from "vitest";
import { isBalanced } from "../../../src/import-ledger.js";
import { readWorldBank } from "../../../src/source/world-bank/archive.js";

const series = {
  indicator: "population",
  code: "SP.POP.TOTL",
  title: "Population",
} as const;
const readText = (text: string) =>
  readWorldBank("population.csv", text, series, new Set(["NAM", "CIV", "ERI"]));
const read = (...lines: string[]) =>
  readText(["Country Name,Country Code,Year,Value", ...lines].join("\r\n"));

it("an aggregate among the countries is refused by name, never summed", () => {
  const { rows, ledger } = read(
    "World,WLD,2020,7000000000",
    "Namibia,NAM,2020,2489098",
    '"Côte d\'Ivoire",CIV,2020,1',
  );
  expect(rows.map(({ participantId, value }) => [participantId, value])).toEqual([
    ["NAM", 2489098],
    ["CIV", 1],
  ]);
  expect(ledger.refused).toEqual([
    {
      file: "population.csv",
      found: "WLD World",
      reason: "not a participant: an aggregate or a territory",
      exceptionAt: { document: "world-bank", found: "WLD" },
    },
  ]);
  expect(isBalanced(ledger)).toBe(true);
});

it.each([
  "Namibia,NAM,2020,",
  "Namibia,NAM,MMXX,1",
  "Namibia,NAM,2020,about 2",
  "World,WLD,2020,many",
  "Namibia,NAM",
])("%s stops the file", (line) => {
  expect(() => read(line)).toThrow(/population.csv: line 2/);
});

it("a second value of a country and year stops the file, the same value again does not", () => {
  const first = "Namibia,NAM,2020,2489098";
  expect(() => read(first, "Namibia,NAM,2020,7")).toThrow(
    'population.csv: line 3: another value of NAM 2020 than in line 2: "7", "2489098"',
  );
  const { rows, ledger } = read(first, first);
  expect(rows).toHaveLength(1);
  expect(ledger).toMatchObject({ read: 2, imported: 1, merged: 1 });
});

it("a file of aggregates alone, or of nothing, stops", () => {
  expect(() => read("World,WLD,2020,7000000000")).toThrow("no value of any participant");
  expect(() => read()).toThrow("no value of any participant");
});

it("a code that can be nobody's is refused as one that is not a participant's, not for its numbers", () => {
  const { ledger } = read("Namibia,NAM,2020,2489098", "<b>X</b>,\u001b[31mX,2020,99");
  expect(ledger.refused).toMatchObject([{ found: "\u001b[31mX <b>X</b>" }]);
});

it("columns are known by their names, in whatever order", () => {
  const { rows } = readText("Value,Year,Country Code,Country Name\n2489098,2020,NAM,Namibia\n");
  expect(rows).toMatchObject([{ participantId: "NAM", year: 2020, value: 2489098 }]);
});

it("another heading stops the file", () => {
  expect(() => readText("Country,Code,Year,Value\n")).toThrow(/line 1/);
});

it("a download without what stands above its heading is refused: it does not say of which day it is", () => {
  const heading = "Country Name,Country Code,Indicator Name,Indicator Code,2019,2020\n";
  expect(() => readText(heading)).toThrow(`with the day of its last update; found "${heading.trim()}"`);
});

it("the columns of a download are known by their names", () => {
  const cells = ["Data Source,World Development Indicators,", "Last Updated Date,2026-07-13,"];
  const heading = "Country Code,2020,Country Name,2019,Indicator Code,Indicator Name,";
  const { rows } = readText(
    [...cells, heading, 'NAM,2,Namibia,1,SP.POP.TOTL,"Population, total",'].join("\n"),
  );
  expect(rows.map(({ year, value }) => [year, value])).toEqual([
    [2020, 2],
    [2019, 1],
  ]);
});

/** A file as data.worldbank.org gives it for download. */
function download(rows: readonly string[], years = '"2019","2020",""', updated = "2026-07-13"): string {
  const heading = '"Country Name","Country Code","Indicator Name","Indicator Code"';
  const preamble = [
    '\ufeff"Data Source","World Development Indicators",',
    "",
    `"Last Updated Date","${updated}",`,
    "",
  ];
  // the heading of a real file has its comma at the end too
  return [...preamble, `${heading},${years.replace(/,""$/, ",")}`, ...rows, ""].join("\r\n");
}

const row = (name: string, code: string, ...values: string[]) =>
  `"${name}","${code}","Population, total","SP.POP.TOTL",${values.map((value) => `"${value}"`).join()},`;

it("a download of the World Bank is read year by year, its empty cells left out and told where a row has no other", () => {
  const { source, rows, ledger, remarks } = readText(
    download([
      row("Arab World", "ARB", "1.5E8", "155000000.5"),
      row("Eritrea", "ERI", "3210000", ""),
      row("Not classified", "INX", "", ""),
      row("Namibia", "NAM", "2489098", "2540905"),
    ]),
  );
  expect(source).toMatchObject({ sourceId: "world-bank-population-2026-07-13", asAt: "2026-07-13" });
  expect(
    rows.map(({ participantId, year, value, sourceId }) => [participantId, year, value, sourceId]),
  ).toEqual([
    ["ERI", 2019, 3210000, "world-bank-population-2026-07-13"],
    ["NAM", 2019, 2489098, "world-bank-population-2026-07-13"],
    ["NAM", 2020, 2540905, "world-bank-population-2026-07-13"],
  ]);
  expect(ledger).toMatchObject({ read: 5, imported: 3 });
  expect(isBalanced(ledger)).toBe(true);
  expect(remarks).toEqual(["no value in any year for INX Not classified"]);
});

it("a row of a download that stands there twice is taken once, and counted as merged", () => {
  const namibia = row("Namibia", "NAM", "1", "2");
  const { rows, ledger } = readText(download([namibia, namibia]));
  expect(rows).toHaveLength(2);
  expect(ledger).toMatchObject({ read: 4, imported: 2, merged: 2 });
});

it.each<[string, string, string]>([
  [
    "another series",
    download([row("Namibia", "NAM", "1", "2").replace("SP.POP.TOTL", "SP.POP.GROW")]),
    'expected the series SP.POP.TOTL, found "SP.POP.GROW"',
  ],
  [
    "a row that is cut off",
    download(['"Namibia","NAM","Population, total","SP.POP.TOTL","1"']),
    "line 6: expected 7 cells, found 5",
  ],
  [
    "a value without a year",
    download([`${row("Namibia", "NAM", "1", "2")}"3"`]),
    'line 6: a value without a year: "3"',
  ],
  [
    "a value that is no number",
    download([row("Namibia", "NAM", "..", "2")]),
    "line 6: not a year and a value: 2019, ..",
  ],
  [
    "a country that stands there twice with other values",
    download([row("Namibia", "NAM", "1", "2"), row("Namibia", "NAM", "1", "")]),
    "NAM stands there twice, and not alike",
  ],
  ["a year that stands there twice", download([], '"2019","2019",""'), "expected the heading"],
  [
    "no day of the last update",
    download([], undefined, "13/07/2026"),
    'expected Last Updated Date and a day, found "13/07/2026"',
  ],
  [
    "another publication",
    download([]).replace("World Development", "Some Other"),
    "expected Data Source, World Development Indicators",
  ],
])("a download with %s stops the file", (_, text, problem) => {
  expect(() => readText(text)).toThrow(problem);
});
