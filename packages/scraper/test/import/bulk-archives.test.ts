import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTable } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeLedger } from "../../src/import-ledger.js";
import { readRows } from "../../src/store/read-rows.js";
import { councilRelease, release2026 } from "../source/undl/bulk-files.js";
import { forty, recordOfForty } from "../source/undl/forty-votes.js";
import { unvotesOf } from "../source/unvotes/small-unvotes.js";
import { archiveOf } from "../votes/small-archive.js";
import { clear, emptyRecord, importInto, linesOf, remove } from "./small-archive.js";

let folder = "";
let data: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "depositary-bulk-"));
  data = await emptyRecord();
});

afterEach(async () => {
  await remove(data);
  await remove(folder);
});

describe("a bulk file of the Library", () => {
  const NAMES = "undl_id,member_state,name_status,m49,iso,coverage_periods\n";

  it("of names adds spellings to the names on file, once", async () => {
    await writeFile(join(folder, "2026_08_17_unms_names.csv"), `${NAMES}1,LA FRANCE,ms,250,FRA,\n`);
    const { report, written } = await importInto(data, "undl-names", folder);
    expect(describeLedger(report.ledger)).toBe("rows read 1 = 1 imported + 0 merged + 0 refused");
    expect(written).toEqual(["sources.csv", "reference/participant-names.csv", "runs.csv"]);
    expect(await readFile(join(data, "reference/participant-names.csv"), "utf8")).toContain(
      "\nLA FRANCE,FRA,,,en,UNDL\n",
    );
    const again = await importInto(data, "undl-names", folder);
    expect([again.report.ledger.merged, again.written]).toEqual([1, []]);
  });

  it("of names may have, in every release, the row that an exception of the archive explains, and no other", async () => {
    await appendFile(
      join(data, "reference/exceptions.csv"),
      "names-nobody,rowRefused,undl-names,,,Nobody (),,It names no State.,undl-wide-2025\n",
    );
    for (const release of ["member_states_auths_2025-12-02_rev-1.csv", "2026_08_17_unms_names.csv"]) {
      await writeFile(join(folder, release), `${NAMES}1,Nobody,,,,\n2,Somebody,,,,\n`);
      const { account } = await importInto(data, "undl-names", folder);
      expect(account.rejects.map(({ exceptionId }) => exceptionId)).toEqual(["names-nobody", null]);
    }
  });

  it.each([
    ["undl-names", "2026_08_17_unms_names.csv"],
    ["undl-ga", "2026_02_06_ga_voting.csv"],
    ["undl-sc", "2026_02_06_sc_voting.csv"],
    ["undl-outcomes", "2026_02_06_ga_outcomes.csv"],
  ])("that is a page of a robot check is refused as one: %s", async (archive, name) => {
    await writeFile(
      join(folder, name),
      '<!DOCTYPE html>\n<html lang="en"><body>Request Rejected</body></html>\n',
    );
    await expect(importInto(data, archive, folder)).rejects.toThrow(`${name}: bot wall`);
  });

  it("of a heading only is refused, and leaves nothing on file", async () => {
    await writeFile(join(folder, "2026_08_17_unms_names.csv"), NAMES);
    await expect(importInto(data, "undl-names", folder)).rejects.toThrow(
      "empty: no rows; nothing is written",
    );
    expect(await readRows(data, runTable)).toEqual([]);
  });

  it("of names with many fewer of them than an earlier release had is refused", async () => {
    const row = (at: number) => `${at},NAME ${at},ms,250,FRA,\n`;
    const file = (names: number) => NAMES + Array.from({ length: names }, (_, at) => row(at)).join("");
    await writeFile(join(folder, "2026_04_30_unms_names.csv"), file(200));
    await importInto(data, "undl-names", folder);
    await writeFile(join(folder, "2026_08_17_unms_names.csv"), file(198));
    await expect(importInto(data, "undl-names", folder)).rejects.toThrow(
      "found 198 rows, expected the 200 that runs.csv has of the last import, undl-names-2026-04-30",
    );
    await writeFile(join(folder, "2026_08_17_unms_names.csv"), file(199));
    expect((await importInto(data, "undl-names", folder)).report.ledger.merged).toBe(199);
  });

  describe("that lacks a resolution of an earlier one", () => {
    const records = ["A/RES/58/20", "A/RES/58/21"].map((symbol, at) => ({
      ...recordOfForty,
      symbol,
      undlId: String(507_407 + at),
    }));
    const outcome = (number: number) =>
      `${number},A/RES/58/${number},58,2003-12-03,Hand-made,Without a vote,A/58/PV.68,,,,\n`;
    const outcomes = (...numbers: readonly number[]) =>
      `undl_id,resolution,session,date,title,modality,meeting,total_yes,total_no,total_abstentions,total_non_voting\n${numbers.map(outcome).join("")}`;
    const council = (count: number) =>
      councilRelease(
        ["S/RES/1500(2003)", "S/RES/1501(2003)"].slice(0, count).map((symbol, at) => ({
          ...recordOfForty,
          symbol,
          undlId: String(500_000 + at),
          date: "2003-08-14",
        })),
      );

    it.each([
      ["undl-ga", "ga_voting", "ga-votes", release2026(records), release2026(records.slice(0, 1))],
      ["undl-outcomes", "ga_outcomes", "ga-outcomes", outcomes(20, 21), outcomes(20)],
      ["undl-sc", "sc_voting", "sc-votes", council(2), council(1)],
    ])(
      "is refused until an exception says that it was taken back: %s",
      async (name, file, series, whole, part) => {
        await writeFile(join(folder, `2025_11_25_${file}.csv`), whole);
        await importInto(data, name, folder);
        await clear(data, runTable);
        await writeFile(join(folder, `2026_02_06_${file}.csv`), part);
        const document = `undl-${series}-2026-02-06`;
        await expect(importInto(data, name, folder)).rejects.toThrow(
          new RegExp(
            `${series}: truncated: 1 of the 2 that .* rule rowsMissing, document ${document}, found "1 of the 2"`,
          ),
        );
        const path = join(data, "reference/exceptions.csv");
        const exception = `taken-back,rowsMissing,${document},,,1 of the 2,,Taken back,unvotes-2020\n`;
        await writeFile(path, (await readFile(path, "utf8")) + exception);
        const { report } = await importInto(data, name, folder);
        expect(report.remarks[0]).toMatch(/^1 of the 2 that an earlier release brought are not in it/);
        const kept = await readFile(join(data, "resolutions.csv"), "utf8");
        expect(kept.trimEnd().split("\n")).toHaveLength(3);
      },
    );

    it("of a day to come is refused: every true one would be earlier", async () => {
      await writeFile(join(folder, "2099_02_06_ga_voting.csv"), release2026([recordOfForty]));
      await expect(importInto(data, "undl-ga", folder)).rejects.toThrow(
        /2099_02_06_ga_voting.csv is of a day still to come/,
      );
    });

    it("is stale where a later one is on file, and says which of its records were refused", async () => {
      await writeFile(join(folder, "2025_11_25_ga_voting.csv"), release2026(records));
      await importInto(data, "undl-ga", folder);
      await clear(data, runTable);
      await rm(join(folder, "2025_11_25_ga_voting.csv"));
      const [sound, damaged] = records.map((record, at) =>
        at === 0 ? record : { ...record, votes: ["FRA Q", ...record.votes.slice(1)] },
      );
      await writeFile(
        join(folder, "2025_03_31_ga_voting.csv"),
        release2026([sound, damaged].flatMap((record) => record ?? [])),
      );
      await expect(importInto(data, "undl-ga", folder)).rejects.toThrow(
        /stale: .*2025_03_31_ga_voting.csv, where undl-ga-votes-2025-11-25 is on file; 1 of the 2 .* or were refused.* the first: record 507408.*"Q"/s,
      );
    });
  });

  it("that cannot be read is refused in a few words, however long its line", async () => {
    const text = release2026([recordOfForty]).replace(recordOfForty.symbol, "I".repeat(20_000_000));
    await writeFile(join(folder, "2026_02_06_ga_voting.csv"), text);
    const refusal = await importInto(data, "undl-ga", folder).then(
      () => "",
      (error: unknown) => String(error),
    );
    expect([refusal.length > 0, refusal.length < 5000]).toEqual([true, true]);
  });

  it("of votes leaves on file which rows it refused, and imports the other roll calls once", async () => {
    const heading =
      "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";
    const row = (id: number, code: string, vote: string) =>
      `${id},${code},NAME,${vote},2025-12-18,80,A/RES/80/${id},,,A/80/PV.69,A title,,,,2.0,0.0,0.0,0.0,2.0,`;
    const rows = [row(901, "FRA", "Y"), row(902, "NAM", "Q"), row(901, "NAM", "Y"), row(902, "FRA", "Y")];
    await writeFile(join(folder, "2026_02_06_ga_voting.csv"), `${[heading, ...rows].join("\n")}\n`);
    const { report, account } = await importInto(data, "undl-ga", folder);
    expect(describeLedger(report.ledger)).toBe("rows read 4 = 2 imported + 0 merged + 2 refused");
    expect(account.rejects.map(({ place, rows, reason }) => [place, rows, reason])).toEqual([
      ["2026_02_06_ga_voting.csv: record 902, A/RES/80/902, NAM, row 3", 1, 'not a vote: "Q"'],
      [
        "2026_02_06_ga_voting.csv: record 902, A/RES/80/902",
        1,
        "refused with its roll call: a row of it is not understood",
      ],
    ]);
    const again = await importInto(data, "undl-ga", folder);
    expect([again.report.ledger.merged, again.written]).toEqual([2, []]);
  });
});

describe("a roll call that has its symbol from the Library", () => {
  const voeten = () => {
    const codes = [
      ...[2, 200, 220, 20, 211, 385, 70, 40, 140, 155, 135, 165, 750, 630, 645, 660, 670, 640, 840, 651],
      ...[615, 540, 771, 760, 571, 835, 811, 471, 402, 483, 581, 352, 522, 375, 481, 420, 452, 438, 110, 395],
    ];
    const rows = [...codes.map((code) => [code, "2023-10-27"]), [679, "2023-10-27"], [552, "2023-11-28"]];
    const lines = rows.map(([code, date]) => `78015,${code},${date},2023,1`);
    return archiveOf({
      "voeten_completeVotes_1946-2022_valid_votes.csv.gz": `${['"resid","ccode","date","year","vote"', ...lines].join("\n")}\n`,
    });
  };
  const unvotes = () => {
    const rollCall = { session: 58, date: "2003-12-03", unres: "R/58/20" };
    const differing = forty.map((ballot) => ballot.replace("United States yes", "United States no"));
    const motion = forty.map((ballot) => ballot.replace(" yes", " no"));
    return unvotesOf([
      { ...rollCall, rcid: 1, ballots: forty },
      { ...rollCall, rcid: 2, ballots: differing },
      { ...rollCall, rcid: 3, ballots: motion },
    ]);
  };
  const inSession78 = {
    ...recordOfForty,
    symbol: "A/RES/78/15",
    session: "78",
    date: "2023-10-27",
    votes: [...recordOfForty.votes, "YEM Y", "ZWE Y"],
  };

  it.each([
    ["voeten", voeten, inSession78, "GA-78-voeten-78015", "GA-78-15"],
    ["unvotes", unvotes, recordOfForty, "GA-58-20-unknown-1", "GA-58-20"],
  ] as const)(
    "takes what is on file about it under its new name: %s",
    async (name, archive, record, before, after) => {
      const files = archive();
      await importInto(data, name, files.locate("."));
      expect((await linesOf(data, "disagreements.csv", before.toLowerCase())).join()).toContain(
        `of ${before},`,
      );
      const exceptions = join(data, "reference/exceptions.csv");
      const row = `of-old-name,tally,${before},,,1,2,As printed,unvotes-2020\n`;
      await writeFile(exceptions, (await readFile(exceptions, "utf8")) + row);
      const bulk = archiveOf({ "2026_02_06_ga_voting.csv": release2026([record]) });
      const { report } = await importInto(data, "undl-ga", bulk.locate("."));
      expect(report.remarks).toEqual([`exception of-old-name: ${before} is now ${after}; name it so`]);
      const disagreements = await readFile(join(data, "disagreements.csv"), "utf8");
      expect(disagreements).not.toContain(before);
      expect(disagreements).toContain(` of ${after},`);
      expect((await importInto(data, name, files.locate("."))).written).toEqual([]);
      expect((await importInto(data, "undl-ga", bulk.locate("."))).written).toEqual([]);
    },
  );
});
