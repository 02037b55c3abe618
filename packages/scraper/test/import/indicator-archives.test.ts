import { mkdtemp, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { emptyRecord, importInto, linesOf, remove } from "./small-archive.js";

const DOWNLOAD = "API_NY.GDP.MKTP.CD_DS2_en_csv_v2_38144.csv";

let data: string;
let folder: string;

beforeEach(async () => {
  data = await emptyRecord();
  folder = await mkdtemp(join(tmpdir(), "depositary-indicator-"));
});

afterEach(async () => {
  await remove(data);
  await remove(folder);
});

const write = (name: string, lines: readonly string[]) => writeFile(join(folder, name), lines.join("\n"));

function download(updated: string, namibia: string): Promise<void> {
  return write(DOWNLOAD, [
    '"Data Source","World Development Indicators",',
    "",
    `"Last Updated Date","${updated}",`,
    "",
    '"Country Name","Country Code","Indicator Name","Indicator Code","2020",',
    '"Some new name of an aggregate","MEA","GDP (current US$)","NY.GDP.MKTP.CD","3E12",',
    `"Namibia","NAM","GDP (current US$)","NY.GDP.MKTP.CD","${namibia}",`,
  ]);
}

const values = () => linesOf(data, "indicators.csv", "gdp,");

it("a download of the World Bank takes the place of an earlier one, never of a later", async () => {
  await download("2026-01-28", "10563");
  await write("Metadata_Country_API_NY.GDP.MKTP.CD_DS2_en_csv_v2_38144.csv", ['"Country Code","Region"']);
  const { account } = await importInto(data, "gdp", folder);
  expect(account.rejects.map(({ exceptionId }) => exceptionId)).toEqual(["world-bank-mea"]);
  await download("2026-07-13", "10564");
  await importInto(data, "gdp", folder);
  expect(await values()).toEqual(["gdp,NAM,2020,10564,world-bank-gdp-2026-07-13"]);
  await download("2026-01-28", "10563");
  await expect(importInto(data, "gdp", folder)).rejects.toThrow(
    "older than what is on file: last updated on 2026-01-28, world-bank-gdp-2026-07-13 is there",
  );
});

it("a copy is filed under the last year of its values, as it is described by hand where it is", async () => {
  const described = await linesOf(data, "sources.csv", "world-bank-gdp-");
  const copy = (...years: readonly number[]) =>
    write("gdp.csv", [
      "Country Name,Country Code,Year,Value",
      ...years.map((year) => `Namibia,NAM,${year},7`),
    ]);
  await copy(2022, 2023);
  await importInto(data, "gdp", folder);
  expect(await values()).toEqual([
    "gdp,NAM,2022,7,world-bank-gdp-2023",
    "gdp,NAM,2023,7,world-bank-gdp-2023",
  ]);
  expect(await linesOf(data, "sources.csv", "world-bank-gdp-")).toEqual(described);
  await copy(2023, 2024);
  await importInto(data, "gdp", folder);
  expect((await values()).slice(1)).toEqual([
    "gdp,NAM,2023,7,world-bank-gdp-2024",
    "gdp,NAM,2024,7,world-bank-gdp-2024",
  ]);
  expect(await linesOf(data, "sources.csv", "world-bank-gdp-2024")).toEqual([
    expect.stringContaining("by way of datasets/gdp, to 2024"),
  ]);
});

it("a download is found by any name where it is the file that was named, and is no other series", async () => {
  await download("2026-07-13", "10564");
  await rename(join(folder, DOWNLOAD), join(folder, "my file.csv"));
  await expect(importInto(data, "population", join(folder, "my file.csv"))).rejects.toThrow(
    'expected the series SP.POP.TOTL, found "NY.GDP.MKTP.CD"',
  );
  await importInto(data, "gdp", join(folder, "my file.csv"));
  expect(await values()).toHaveLength(1);
});

it("a download and a copy of it in one folder are refused: which is meant has to be said", async () => {
  await download("2026-07-13", "10564");
  await write("gdp.csv", ["Country Name,Country Code,Year,Value"]);
  await expect(importInto(data, "gdp", folder)).rejects.toThrow(
    `expected one file, found ${DOWNLOAD}, gdp.csv; name it with --from`,
  );
});
