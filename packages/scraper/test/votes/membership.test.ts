import { existsSync, readFileSync } from "node:fs";
import { day, membershipTable } from "@depositary/model";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { formatShortDate } from "../../src/source/untc/printed-date.js";
import { membersByDay } from "../../src/votes/membership.js";
import { compareMembership, describeDifference } from "./published-membership.js";
import { hasSharedVotes, referenceWith, rowsOnFile, sharedArchive, sharedVotes } from "./small-archive.js";

const members = membersByDay(rowsOnFile(membershipTable));
const count = (on: string) => members.throughout(day(on)).length;

describe("the membership of the United Nations", () => {
  it.each([
    ["1945-10-24", 29],
    ["1946-01-10", 51],
    ["1955-12-31", 76],
    ["1960-12-31", 99],
    ["1973-12-31", 135],
    ["1990-12-31", 159],
    ["1994-12-31", 184],
    ["2000-12-31", 189],
    ["2002-12-31", 191],
    ["2006-12-31", 192],
    ["2019-12-27", 193],
  ])("has on %s %i members", (on, expected) => {
    expect(count(on)).toBe(expected);
  });

  it("knows unions, absences and successions", () => {
    const is = (id: string, on: string) => members.hasMember(id, day(on));
    expect([is("SYR", "1960-10-01"), is("EGY", "1960-10-01"), is("SYR", "1961-11-01")]).toEqual([
      false,
      true,
      true,
    ]);
    expect([is("IDN", "1965-11-01"), is("IDN", "1966-10-01")]).toEqual([false, true]);
    expect([is("ZAF", "1980-01-01"), is("EAZ", "1963-12-20"), is("EAZ", "1964-05-01")]).toEqual([
      true,
      true,
      false,
    ]);
    expect([is("SUN", "1991-12-23"), is("RUS", "1991-12-24"), is("SUN", "1991-12-24")]).toEqual([
      true,
      true,
      false,
    ]);
    expect([is("SCG", "1995-01-01"), is("SCG", "2001-01-01"), is("SRB", "2007-01-01")]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("leaves out who joined within the days that are in question", () => {
    const month = { notBefore: "1971-10-01", notAfter: "1971-10-31" };
    expect(members.throughout(month)).not.toContain("OMN");
    expect(members.hasMember("OMN", month)).toBe(true);
  });
});

const admissions = `${sharedVotes}/../mtdsg-2015/treaties/1-2.csv`;

describe.skipIf(!hasSharedVotes)("the membership beside ../shared (skipped where that is absent)", () => {
  // The resolutions of 9 November 1946 and 15 December 1946 admitted on the day of the declaration, ten days and a day later.
  it("begins on the day that the collection of treaties prints for each admission", () => {
    expect(existsSync(admissions)).toBe(true);
    const [, ...lines]: string[][] = parse(readFileSync(admissions, "utf8"));
    const names = new Map(referenceWith().participantNames.map((row) => [row.name, row.participantId]));
    const starts = new Map<string, string[]>();
    for (const row of rowsOnFile(membershipTable).filter(({ groupId }) => groupId === "UN"))
      starts.set(row.participantId, [...(starts.get(row.participantId) ?? []), row.validFrom]);
    const other = lines.flatMap(([name = "", , adopted = ""]) => {
      const id = names.get(name) ?? "";
      const found = name === "Serbia" ? starts.get("SCG") : starts.get(id);
      return found?.some((from) => formatShortDate(from) === adopted) ? [] : [`${id} ${adopted}`];
    });
    expect(other.sort()).toEqual(["AFG 9 Nov 1946", "ISL 9 Nov 1946", "SWE 9 Nov 1946", "THA 15 Dec 1946"]);
  });

  it("differs from the published codes of sessions 1 to 70 in seven places, all known", async () => {
    const differences = await compareMembership(sharedArchive, referenceWith());
    expect(differences.map(describeDifference)).toEqual([
      "FJI: published as voted in 2 roll calls of session 25, 1970-09-01 to 1970-09-01",
      "IDN: published as absent in 1 roll calls of session 19, 1965-02-06 to 1965-02-06",
      "IDN: published as absent in 41 roll calls of session 20, 1965-11-03 to 1965-12-07",
      "SYR: published as absent in 33 roll calls of session 13, 1958-09-03 to 1959-03-06",
      "SYR: published as absent in 54 roll calls of session 14, 1959-09-05 to 1959-12-07",
      "SYR: published as absent in 104 roll calls of session 15, 1960-09-06 to 1961-04-06",
      "SYR: published as absent in 3 roll calls of session 16, 1961-08-01 to 1961-09-07",
    ]);
  });
});
