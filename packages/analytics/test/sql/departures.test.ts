import { addDays, kind } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/database.js";
import { BUILD_TIMEOUT, openBuiltRecord } from "../built-record.js";

const FIRST_DAY = "1945-01-01";
const LAST_DAY = "2026-11-27";

/** Treaty, participant, and each status with the day from which it holds; none before the first. */
type History = readonly [treatyId: string, participantId: string, ...statuses: (readonly [string, string])[]];

/** Worked out by hand from the days of the instruments and the treaties' clauses on effect. */
const HISTORIES: Readonly<Record<string, readonly History[]>> = {
  "the Paris Agreement: the United States in, out, in again, out again": [
    [
      "XXVII-7-d",
      "USA",
      ["2016-04-22", "signatory"],
      ["2016-09-03", "contracting"],
      ["2016-11-04", "party"],
      ["2020-11-04", "withdrawn"],
      ["2021-01-20", "contracting"],
      ["2021-02-19", "party"],
      ["2026-01-27", "withdrawn"],
    ],
  ],
  "the Test-Ban Treaty: the Russian Federation withdraws its ratification and stays a signatory": [
    [
      "XXVI-4",
      "RUS",
      ["1996-09-24", "signatory"],
      ["2000-06-30", "contracting"],
      ["2023-11-03", "signatory"],
    ],
  ],
  "the Rome Statute: three left a year after their notifications": [
    [
      "XVIII-10",
      "BDI",
      ["1999-01-13", "signatory"],
      ["2004-09-21", "contracting"],
      ["2004-12-01", "party"],
      ["2017-10-27", "withdrawn"],
    ],
    [
      "XVIII-10",
      "PHL",
      ["2000-12-28", "signatory"],
      ["2011-08-30", "contracting"],
      ["2011-11-01", "party"],
      ["2019-03-17", "withdrawn"],
    ],
    [
      "XVIII-10",
      "HUN",
      ["1999-01-15", "signatory"],
      ["2001-11-30", "contracting"],
      ["2002-07-01", "party"],
      ["2026-06-02", "withdrawn"],
    ],
  ],
  "the Rome Statute: two took their withdrawals back before the effect and were parties throughout": [
    ["XVIII-10", "GMB", ["1998-12-04", "signatory"], ["2002-06-28", "contracting"], ["2002-09-01", "party"]],
    ["XVIII-10", "ZAF", ["1998-07-17", "signatory"], ["2000-11-27", "contracting"], ["2002-07-01", "party"]],
  ],
  "the Kyoto Protocol: Canada out for good": [
    [
      "XXVII-7-a",
      "CAN",
      ["1998-04-29", "signatory"],
      ["2002-12-17", "contracting"],
      ["2005-02-16", "party"],
      ["2012-12-15", "withdrawn"],
    ],
  ],
  "the Convention to Combat Desertification: Canada out and in again": [
    [
      "XXVII-10",
      "CAN",
      ["1994-10-14", "signatory"],
      ["1995-12-01", "contracting"],
      ["1996-12-26", "party"],
      ["2014-03-28", "withdrawn"],
      ["2016-12-21", "contracting"],
      ["2017-03-21", "party"],
    ],
  ],
  "the Mine Ban Convention: five left six months after their notifications": [
    ["XXVI-5", "EST", ["2004-05-12", "contracting"], ["2004-11-01", "party"], ["2025-12-27", "withdrawn"]],
    ["XXVI-5", "FIN", ["2012-01-09", "contracting"], ["2012-07-01", "party"], ["2026-01-10", "withdrawn"]],
    [
      "XXVI-5",
      "LTU",
      ["1999-02-26", "signatory"],
      ["2003-05-12", "contracting"],
      ["2003-11-01", "party"],
      ["2025-12-27", "withdrawn"],
    ],
    ["XXVI-5", "LVA", ["2005-07-01", "contracting"], ["2006-01-01", "party"], ["2025-12-27", "withdrawn"]],
    [
      "XXVI-5",
      "POL",
      ["1997-12-04", "signatory"],
      ["2012-12-27", "contracting"],
      ["2013-06-01", "party"],
      ["2026-02-20", "withdrawn"],
    ],
  ],
  "the Convention on Cluster Munitions: Lithuania out on a known day, notified on one that is not": [
    [
      "XXVI-6",
      "LTU",
      ["2008-12-03", "signatory"],
      ["2011-03-24", "contracting"],
      ["2011-09-01", "party"],
      ["2025-03-06", "withdrawn"],
    ],
  ],
  "the first Optional Protocol: three denounced it, one of them twice": [
    ["IV-5", "BLR", ["1992-09-30", "contracting"], ["1992-12-30", "party"], ["2023-02-08", "withdrawn"]],
    [
      "IV-5",
      "JAM",
      ["1966-12-19", "signatory"],
      ["1975-10-03", "contracting"],
      ["1976-03-23", "party"],
      ["1998-01-23", "withdrawn"],
    ],
    [
      "IV-5",
      "TTO",
      ["1980-11-14", "contracting"],
      ["1981-02-14", "party"],
      ["1998-08-26", "contracting"],
      ["1998-11-26", "party"],
      ["2000-06-27", "withdrawn"],
    ],
  ],
  "the Aarhus Convention and the EMEP Protocol: one left each": [
    [
      "XXVII-13",
      "BLR",
      ["1998-12-16", "signatory"],
      ["2000-03-09", "contracting"],
      ["2001-10-30", "party"],
      ["2022-10-24", "withdrawn"],
    ],
    [
      "XXVII-1-a",
      "RUS",
      ["1984-09-28", "signatory"],
      ["1985-08-21", "contracting"],
      ["1988-01-28", "party"],
      ["2024-10-21", "withdrawn"],
    ],
  ],
  "Serbia, under whose name the acts of Serbia and Montenegro stand, and Montenegro, which succeeded": [
    ["IV-4", "MNE", ["2006-10-23", "party"]],
    ["IV-4", "SRB", ["2001-03-12", "party"]],
    ["XVIII-10", "MNE", ["2006-10-23", "party"]],
    ["XVIII-10", "SRB", ["2000-12-19", "signatory"], ["2001-09-06", "contracting"], ["2002-07-01", "party"]],
  ],
};

const histories = Object.entries(HISTORIES).flatMap(([name, all]) =>
  all.map((history) => [name, history[1], history] as const),
);

describe("who left, and who came back or stayed", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openBuiltRecord();
  }, BUILD_TIMEOUT);
  afterAll(() => database.close());

  it.each(histories)("%s (%s): the spans are these and no others", async (_, __, history) => {
    const [treatyId, participantId, ...statuses] = history;
    const spans = await database.rowsOf(
      { status: kind.text, validFrom: kind.day, validTo: kind.orNull(kind.day) },
      `SELECT status, valid_from, valid_to FROM participation_spell
       WHERE treaty_id = $treatyId AND participant_id = $participantId ORDER BY valid_from`,
      { treatyId, participantId },
    );
    const expected = statuses.map(([validFrom, status], index) => {
      const next = statuses[index + 1];
      return { status, validFrom, validTo: next === undefined ? null : addDays(next[0], -1) };
    });
    expect(spans).toEqual(expected);
  });

  it.each(histories)("%s (%s): status_on is right on both sides of each day", async (_, __, history) => {
    const [treatyId, participantId, ...statuses] = history;
    const turning = statuses.flatMap(([from]) => [addDays(from, -1), from]);
    const days = [...new Set([FIRST_DAY, ...turning, LAST_DAY])];
    const answers: [string, string | undefined][] = [];
    for (const day of days) {
      const rows = await database.rowsOf(
        { status: kind.text },
        "SELECT status FROM status_on($treatyId, $day::DATE) WHERE participant_id = $participantId",
        { treatyId, day, participantId },
      );
      answers.push([day, rows[0]?.status]);
    }
    expect(answers).toEqual(days.map((day) => [day, statuses.findLast(([from]) => from <= day)?.[1]]));
  });
});
