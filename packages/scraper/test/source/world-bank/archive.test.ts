import { expect, test } from "vitest";
import { isBalanced } from "../../../src/import/import-ledger.js";
import { readWorldBank } from "../../../src/source/world-bank/archive.js";

const series = { indicator: "population", sourceId: "world-bank", file: "population.csv" } as const;
const read = (...lines: string[]) =>
  readWorldBank(
    ["Country Name,Country Code,Year,Value", ...lines].join("\r\n"),
    series,
    new Set(["NAM", "CIV"]),
  );

test("an aggregate among the countries is refused by name, never summed", () => {
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
    { file: "population.csv", found: "WLD World", reason: "not a participant: an aggregate or a territory" },
  ]);
  expect(isBalanced(ledger)).toBe(true);
});

test.each(["Namibia,NAM,2020,", "Namibia,NAM,MMXX,1", "Namibia,NAM,2020,about 2"])(
  "%s stops the file",
  (line) => {
    expect(() => read(line)).toThrow(/population.csv: line 2/);
  },
);

test("another heading stops the file", () => {
  expect(() => readWorldBank("Country,Code,Year,Value\n", series, new Set())).toThrow(/line 1/);
});
