import { describe, expect, it } from "vitest";
import { importNames } from "../../../src/source/undl/names.js";
import { archiveOf, referenceWith } from "../../votes/small-archive.js";

describe("the Library's list of names", () => {
  it.each([
    [
      "member_states_auths_2025-10-08.csv",
      "ISO Code,Member State,Start date,End date,M49 Code,Earlier or Later Name",
      (iso: string, name: string) => `${iso},${name},1945-10-24,,,`,
    ],
    [
      "member_states_auths_2025-12-02_rev-1.csv",
      ",Member State,M49 Code,ISO Code,Start date,End date,Other Names,Earlier or Later Name,Earlier (a) or Later (b),Geographic Term,Membership Document Symbol,Scope Note,French,Spanish,Arabic,Chinese,Russian",
      (iso: string, name: string) => `7,${name},,${iso},1945-10-24,,,,,,,,,,,,`,
    ],
    [
      "2026_08_17_unms_names.csv",
      "undl_id,member_state,name_status,m49,iso,coverage_periods",
      (iso: string, name: string) => `1,${name},ms,,${iso},`,
    ],
  ])("adds a spelling under the participant of its code: %s", async (path, heading, line) => {
    const lines = [
      line("FRA", "FRANCE"),
      line("FRA", "LA FRANCE"),
      line("FRA", "RÉPUBLIQUE FRANÇAISE"),
      line("FRA", "RÉPUBLIQUE FRANÇAISE".normalize("NFD")),
      line("XYZ", "NOWHERE"),
      line("DEU", "FRANCE"),
    ];
    const { participantNames, ledger } = await importNames(
      archiveOf({ [path]: `${[heading, ...lines].join("\n")}\n` }),
      { participants: referenceWith().participants, names: referenceWith().participantNames },
    );
    const added = participantNames.slice(-2);
    expect(added.map(({ name }) => name)).toEqual(["LA FRANCE", "RÉPUBLIQUE FRANÇAISE"]);
    expect(added[0]).toMatchObject({ participantId: "FRA", seenIn: "UNDL" });
    expect(ledger).toMatchObject({ read: 6, imported: 2, merged: 2 });
    expect(ledger.refused.map(({ reason }) => reason)).toEqual([
      'no participant has the code "XYZ"',
      "the spelling means FRA on file",
    ]);
  });
});

describe("a name that the Library lists for a time", () => {
  const importOf = async (heading: string, ...lines: readonly string[]) => {
    const { participants, participantNames: names } = referenceWith();
    const path = heading.startsWith("ISO")
      ? "member_states_auths_2025-10-08.csv"
      : "2026_08_17_unms_names.csv";
    const files = archiveOf({ [path]: `${[heading, ...lines].join("\n")}\n` });
    const { participantNames, ledger } = await importNames(files, { participants, names });
    const added = participantNames
      .slice(names.length)
      .map((row) => [row.name, row.participantId, row.validFrom, row.validTo]);
    return { added, reasons: ledger.refused.map(({ reason }) => reason) };
  };
  const OF_2025 = "ISO Code,Member State,Start date,End date,M49 Code,Earlier or Later Name";
  const OF_2026 = "undl_id,member_state,name_status,m49,iso,coverage_periods";

  it("means its State from its first day to its last, or still", async () => {
    const { added, reasons } = await importOf(
      OF_2025,
      "FRA,GAUL,1945-10-24,1958-10-04,,",
      "FRA,FRANKIA,1958-10-05,,,",
      'SYR,SYRIA AGAIN,"1945-10-24, 1961-10-13",1958-02-21,,',
      'SYR,SYRIA ONCE,"1945-10-24, 1961-10-13","1958-02-21, 1971-09-02",,',
      "FRA,BAD DAY,1945-02-30,,,",
      "FRA,BACKWARDS,1950-01-01,1949-01-01,,",
    );
    expect(added).toEqual([
      ["GAUL", "FRA", "1945-10-24", "1958-10-04"],
      ["FRANKIA", "FRA", "1958-10-05", null],
      ["SYRIA AGAIN", "SYR", "1945-10-24", null],
      ["SYRIA ONCE", "SYR", "1945-10-24", "1971-09-02"],
    ]);
    expect(reasons).toEqual([
      'not days: "1945-02-30 to "',
      "ends before it begins: 1950-01-01 to 1949-01-01",
    ]);
  });

  it("may have been borne in several periods, of which the first has no beginning or the last no end", async () => {
    const { added, reasons } = await importOf(
      OF_2026,
      "1,EGYPT TWICE,ms,,EGY,1945-10-24:1958-02-21|1971-09-02:",
      "2,GAUL,fs,,FRA,:1958-10-04",
      "3,FRANKIA,fs,,FRA,1958-10-05:1960-01-01|1970-01-01:1980-01-01",
      "4,NO DAY,fs,,FRA,:",
      "5,BACKWARDS,fs,,FRA,1960-01-01:1959-01-01",
    );
    expect(added).toEqual([
      ["EGYPT TWICE", "EGY", "1945-10-24", null],
      ["GAUL", "FRA", null, "1958-10-04"],
      ["FRANKIA", "FRA", "1958-10-05", "1980-01-01"],
    ]);
    expect(reasons).toEqual(['not periods: ":"', "ends before it begins: 1960-01-01 to 1959-01-01"]);
  });

  it("is refused by its row where it has control characters", async () => {
    const { added, reasons } = await importOf(OF_2026, "1,GA\u0007UL,ms,,FRA,", "2,FRANKIA,ms,,FRA,");
    expect(added).toEqual([["FRANKIA", "FRA", null, null]]);
    expect(reasons).toEqual(['control character in the name: "GA\\u0007UL"']);
  });

  it("has a code of its own where its State had none of ISO's, or has that of the State that went on", async () => {
    const { added, reasons } = await importOf(
      OF_2026,
      "1,TANGANYIKAN,fs,,I08,1961-12-09:1964-04-26",
      "2,ZANZIBARI,fs,,I07,1963-12-16:1964-04-25",
      "3,BOTH,fs,,SRB,2003-02-04:2006-06-02",
      "4,ONE,ms,,SRB,2006-06-03:",
    );
    expect(added.map(([name, participantId]) => [name, participantId])).toEqual([
      ["TANGANYIKAN", "TZA"],
      ["ZANZIBARI", "EAZ"],
      ["BOTH", "SCG"],
      ["ONE", "SRB"],
    ]);
    expect(reasons).toEqual([]);
  });

  it("means who had its code then, and may have been another's name before", async () => {
    const { added, reasons } = await importOf(
      OF_2026,
      "1,SOVIETS,fs,,RUS,1945-10-24 - 1991-12-23",
      "2,RUSSIANS,ms,,RUS,1991-12-24 -",
      "3,SOVIETS,ms,,RUS,",
      "4,WHOEVER,ms,,RUS,1945-10-24 - 2000-01-01",
      "5,SOVIETS,ms,,FRA,1980-01-01 -",
      "6,SOVIETS,ms,,FRA,1995-01-01 -",
      "7,FRANCE FOREVER,ms,,FRA,since 1945",
    );
    expect(added).toEqual([
      ["SOVIETS", "SUN", "1945-10-24", "1991-12-23"],
      ["RUSSIANS", "RUS", "1991-12-24", null],
      ["SOVIETS", "FRA", "1995-01-01", null],
    ]);
    expect(reasons).toEqual([
      'the code "RUS" has meant SUN and RUS',
      "the spelling means SUN on file",
      'not periods: "since 1945"',
    ]);
  });
});
