import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { describeLedger } from "../../src/import/import-ledger.js";
import { emptyRecord, importInto, remove } from "./small-archive.js";

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

  test("of names adds spellings to the names on file, once", async () => {
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

  test("of votes leaves on file which rows it refused, and imports the other roll calls once", async () => {
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
