import { expect, it } from "vitest";
import { ParseError } from "../../../src/errors.js";
import type { ArchiveFiles } from "../../../src/import/archive-files.js";
import { readArchive } from "../../../src/source/mtdsg-2015/archive.js";

const DATES_HEADING = "file\ttreaty_id\tlast_changed";
const FILES = {
  "index.csv":
    'chapter_no,treaty_no,treaty_name,url,chapter_url,chapter_name\n27,7.a,"Treaty. Rome, 1 July 1990",,,Chapter\n',
  "file_dates_2015.tsv": `${DATES_HEADING}\n27-7-a.csv\tXXVII-7-a\t2014-01-27\n`,
  "treaties/27-7-a.csv": "Participant,Signature\nAlpha,1 Jul 1990\n",
};

function archiveWith(others: Partial<typeof FILES> = {}): ArchiveFiles {
  const texts = new Map<string, string>(Object.entries({ ...FILES, ...others }));
  return {
    list: async () => ["27-7-a.csv"],
    locate: (path) => path,
    stream: async function* () {},
    read: async (path) => texts.get(path) ?? "",
  };
}

it("a table has the day on which its file last changed", async () => {
  const { index, tables } = await readArchive(archiveWith());
  expect(index).toMatchObject([{ head: { treaty: "XXVII-7-a" }, asAt: "2014-01-27" }]);
  expect(tables).toMatchObject([
    { treatyId: "XXVII-7-a", asAt: "2014-01-27", body: [["Alpha", "1 Jul 1990"]] },
  ]);
});

it.each([
  ["index.csv", "number,chapter\n27,7.a\n", /^line 1: expected the columns chapter_no,/],
  ["file_dates_2015.tsv", "27-7-a.csv\tXXVII-7-a\t2014-01-27\n", /^line 1: expected the columns file,/],
  ["file_dates_2015.tsv", `${DATES_HEADING}\n27-7-a.csv\tXXVII-7-a\t2014-02-30\n`, /^line 2: .*"2014-02-30"/],
  ["file_dates_2015.tsv", `${DATES_HEADING}\n27-7-a.csv\n`, /^line 2: .*""/],
])("a damaged %s is refused with its line and value: %#", async (file, text, problem) => {
  const error = await readArchive(archiveWith({ [file]: text })).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ParseError);
  expect(error).toMatchObject({ document: file, problems: [expect.stringMatching(problem)] });
});
