import { expect, it } from "vitest";
import { isBalanced } from "../../../src/import-ledger.js";
import { readWorldBank } from "../../../src/source/world-bank/archive.js";

const series = {
  indicator: "population",
  code: "SP.POP.TOTL",
  title: "Population",
} as const;
const read = (text: string) => readWorldBank("a_Data.csv", text, series, new Set(["NAM", "CIV", "ERI"]));

const FOOT = ["", "Data from database: World Development Indicators", "Last Updated: 12/22/2022"];

/** An extract of the DataBank, its empty lines and its foot as wide as the rest. */
function extract(heading: string, rows: readonly string[], foot = FOOT): string {
  const width = heading.split(",").length - 1;
  return [heading, ...rows, ...foot.map((cell) => `${cell}${",".repeat(width)}`), ""].join("\n");
}

const YEARS = "2019 [YR2019],2020 [YR2020]";
const HEADING = `Country Name,Country Code,Series Name,Series Code,${YEARS}`;
const ROWS = [
  'World,WLD,"Population, total",SP.POP.TOTL,7.7E9,7800000000',
  "World,WLD,GDP (current US$),NY.GDP.MKTP.CD,8E13,..",
  'Eritrea,ERI,"Population, total",SP.POP.TOTL,..,..',
  'Namibia,NAM,"Population, total",SP.POP.TOTL,2489098,2540905',
  "Namibia,NAM,GDP (current US$),NY.GDP.MKTP.CD,12541928104.3,10584",
];

const factsOf = (text: string) =>
  read(text).rows.map(({ participantId, year, value }) => [participantId, year, value]);

it("of an extract of the DataBank its own series is read, and what else it holds is told", () => {
  const { source, ledger, remarks } = read(extract(HEADING, ROWS));
  expect(factsOf(extract(HEADING, ROWS))).toEqual([
    ["NAM", 2019, 2489098],
    ["NAM", 2020, 2540905],
  ]);
  expect(source).toMatchObject({ sourceId: "world-bank-population-2022-12-22", asAt: "2022-12-22" });
  expect(ledger).toMatchObject({ read: 4, imported: 2 });
  expect(isBalanced(ledger)).toBe(true);
  expect(remarks).toEqual([
    "no value in any year for ERI Eritrea",
    "series that are not read: NY.GDP.MKTP.CD",
  ]);
});

it("an extract with its series in columns, or with the series before the country, says the same", () => {
  const inColumns = extract(
    "Time,Time Code,Country Name,Country Code,Population total [SP.POP.TOTL],GDP (current US$) [NY.GDP.MKTP.CD]",
    ["2019,YR2019,Namibia,NAM,2489098,12541928104.3", "2020,YR2020,Namibia,NAM,2540905,.."],
  );
  const seriesFirst = extract(`Series Name,Series Code,Country Name,Country Code,${YEARS}`, [
    '"Population, total",SP.POP.TOTL,Namibia,NAM,2489098,2540905',
  ]);
  expect(factsOf(inColumns)).toEqual(factsOf(extract(HEADING, ROWS)));
  expect(factsOf(seriesFirst)).toEqual(factsOf(inColumns));
});

it.each<[string, string, string]>([
  ["no foot", extract(HEADING, ROWS, []), "expected at its foot Data from database"],
  [
    "another database",
    extract(HEADING, ROWS, [
      "Data from database: Population estimates and projections",
      "Last Updated: 12/22/2022",
    ]),
    "expected at its foot Data from database: World Development Indicators",
  ],
  [
    "the day before the month",
    extract(HEADING, ROWS, [FOOT[1] ?? "", "Last Updated: 22/12/2022"]),
    'found "Data from database: World Development Indicators", "Last Updated: 22/12/2022"',
  ],
  [
    "a column of another kind",
    extract(`${HEADING},2021 [YR2020]`, []),
    'a column that is not known: "2021 [YR2020]"',
  ],
  ["a column twice", extract(`${HEADING},2020 [YR2020]`, []), "2020 [YR2020] stands there twice"],
  [
    "only another series",
    extract(HEADING, ROWS.slice(1, 2)),
    'expected the series SP.POP.TOTL, found "NY.GDP.MKTP.CD"',
  ],
  [
    "a row that is cut off",
    extract(HEADING, ["Namibia,NAM,Population,SP.POP.TOTL,1"]),
    "line 2: expected 6 cells, found 5",
  ],
  [
    "a country twice with other values",
    extract(HEADING, [...ROWS, "Namibia,NAM,Population,SP.POP.TOTL,7,8"]),
    "NAM 2019 stands there twice, and not alike",
  ],
  [
    "an empty cell for a value",
    extract(HEADING, ["Namibia,NAM,Population,SP.POP.TOTL,1,"]),
    "line 2: not a year and a value: 2020, ",
  ],
])("an extract with %s stops the file", (_, text, problem) => {
  expect(() => read(text)).toThrow(problem);
});
