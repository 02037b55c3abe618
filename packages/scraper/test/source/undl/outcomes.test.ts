import type { Resolution, RollCall } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { importOutcomes } from "../../../src/source/undl/outcomes.js";
import { archiveOf, keptByHand, referenceWith } from "../../votes/small-archive.js";

const OUTCOMES =
  "undl_id,resolution,session,date,title,modality,draft,committee_report,meeting,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";

function outcomesOf(...lines: readonly string[]) {
  return archiveOf({ "2026_02_06_ga_outcomes.csv": `${[OUTCOMES, ...lines].join("\n")}\n` });
}

describe("the Library's list of outcomes", () => {
  it("knows the resolutions that were adopted without a vote", async () => {
    const { resolutions, ledger } = await importOutcomes(
      outcomesOf(
        "1,A/RES/79/243,79,2024-12-24,Convention :P resolution / adopted by the General Assemly,Without a vote,,,A/79/PV.55,,,,,,,,193,",
        '2,A/RES/62/223 A,62,2007-12-22,"A, b",Vote non-recorded,,,,,,,,,,,,'
          .replace("Vote non", '"Vote, non')
          .replace("recorded,", 'recorded",'),
      ),
      referenceWith(),
    );
    expect(
      resolutions.map(({ symbol, title, adoption, meeting }) => [symbol, title, adoption, meeting]),
    ).toEqual([
      ["A/RES/79/243", "Convention", "without vote", "A/79/PV.55"],
      ["A/RES/62/223A", "A, b", "non-recorded vote", null],
    ]);
    expect(ledger).toMatchObject({ read: 2, imported: 2, merged: 0 });
  });

  it.each([
    [
      "1,A/RES/79/1,79,2024-12-24,Pea\u0000ce,Without a vote,,,,,,,,,,,,",
      'control character in the title: "Pea\\u0000ce"',
    ],
    [
      '1,A/RES/79/1,79,2024-12-24,Peace,"Vote, recorded",,,,,,,80,x,3.5,20,193,',
      'not a total (no): "x"; not a total (abstain): "3.5"',
    ],
    ["1,A/RES/78/1,79,2024-12-24,Peace,Without a vote,,,,,,,,,,,,", 'session "79" where the symbol says 78'],
  ])("refuses a row: %s", async (line, reason) => {
    const { ledger } = await importOutcomes(
      outcomesOf(line, "2,A/RES/79/2,79,2024-12-24,Peace,Without a vote,,,,,,,,,,,,"),
      referenceWith(),
    );
    expect(ledger.refused).toMatchObject([{ reason }]);
    expect(ledger).toMatchObject({ read: 2, imported: 1 });
  });

  it("keeps the title and the treaty that stand on file, and records another adoption and another total", async () => {
    const onFile: Resolution = {
      symbol: "A/RES/74/247",
      body: "GA",
      session: "74",
      title: "Kept by hand",
      adoptedOn: "2019-12-27",
      meeting: null,
      adoption: "without vote",
      treatyId: "XVIII-16",
      role: "Launched it",
      sourceId: "voeten-ga-votes-2024",
    };
    const { resolutions, disagreements, ledger } = await importOutcomes(
      outcomesOf(
        '2,A/RES/74/247,74,2019-12-27,Other,"Vote, recorded",,,A/74/PV.52,,,,80.0,60.0,33.0,20.0,193.0,',
      ),
      { ...referenceWith(keptByHand()), resolutions: [onFile] },
    );
    expect(resolutions).toEqual([{ ...onFile, meeting: "A/74/PV.52" }]);
    expect(disagreements.map(({ field, valueA, valueB }) => [field, valueA, valueB])).toEqual([
      ["yes total of GA-74-247", "79", "80"],
      ["notVoting total of GA-74-247", "21", "20"],
      ["adoption of A/RES/74/247", "without vote", "recorded vote"],
    ]);
    expect(new Set(disagreements.map(({ disagreementId }) => disagreementId)).size).toBe(3);
    expect(ledger).toMatchObject({ read: 1, imported: 0, merged: 1 });
  });

  it("is compared with a roll call of unknown kind where it is the only one that can be meant", async () => {
    const [, rollCall] = keptByHand();
    if (rollCall === undefined) throw new Error("GA-74-247 is not on file");
    const unknown: RollCall = { ...rollCall, kind: "unknown" };
    const outcomes = () =>
      outcomesOf('2,A/RES/74/247,74,2019-12-28,Other,"Vote, recorded",,,,,,,80.0,60.0,33.0,,193.0,');
    const fieldsWith = async (...rollCalls: readonly RollCall[]) =>
      (await importOutcomes(outcomes(), referenceWith(rollCalls))).disagreements.map(({ field }) => field);
    const differences = ["yes total of GA-74-247", "day of adoption of GA-74-247"];
    expect(await fieldsWith(unknown)).toEqual(differences);
    const paragraph: RollCall = { ...rollCall, rollCallId: "other", kind: "paragraph", yes: 1 };
    expect(await fieldsWith(paragraph, unknown)).toEqual(differences);
    expect(await fieldsWith({ ...unknown, rollCallId: "other" }, unknown)).toEqual([]);
    expect(await fieldsWith({ ...unknown, rollCallId: "other" }, rollCall)).toEqual(differences);
  });

  it("records that it knows no vote where a roll call is on file", async () => {
    const { disagreements } = await importOutcomes(
      outcomesOf("2,A/RES/74/247,74,2019-12-27,Other,Without a vote,,,,,,,,,,,,"),
      referenceWith(keptByHand()),
    );
    expect(disagreements.map(({ field, valueA, valueB, shown }) => [field, valueA, valueB, shown])).toEqual([
      ["adoption of GA-74-247", "recorded vote", "without vote", "without vote"],
    ]);
  });

  it("refuses a row that contradicts an earlier one of its resolution, and merges one that says the same", async () => {
    const line = (id: number, modality: string) =>
      `${id},A/RES/74/250,74,2019-12-27,Other,${modality},,,,,,,,,,,,`;
    const { resolutions, ledger } = await importOutcomes(
      outcomesOf(line(1, "Without a vote"), line(2, '"Vote, recorded"'), line(3, "Without a vote")),
      referenceWith(),
    );
    expect(resolutions.map(({ adoption }) => adoption)).toEqual(["without vote"]);
    expect(ledger).toMatchObject({ read: 3, imported: 1, merged: 1 });
    expect(ledger.refused.map(({ found, reason }) => `${found}: ${reason}`)).toEqual([
      "record 2, A/RES/74/250: an earlier row says otherwise: without vote, 2019-12-27, ?-?-?-?; this one: recorded vote, 2019-12-27, ?-?-?-?",
    ]);
  });

  it("refuses a row that is not understood and takes the others", async () => {
    const { resolutions, ledger } = await importOutcomes(
      outcomesOf(
        "1,A/RES/74/247,74,2019-12-27,Other,Silence procedure,,,,,,,,,,,,",
        "2,A/RES/74/248,74,2019-12-32,Other,Without a vote,,,,,,,,,,,,",
        "3,A/RES/74/249,74,2019-12-27,Other,Without a vote,,,,,,,,,,,,",
      ),
      referenceWith(),
    );
    expect(resolutions.map(({ symbol }) => symbol)).toEqual(["A/RES/74/249"]);
    expect(ledger).toMatchObject({ read: 3, imported: 1, merged: 0 });
    expect(ledger.refused.map(({ found, reason }) => `${found}: ${reason}`)).toEqual([
      'record 1, A/RES/74/247: not a modality known: "Silence procedure"',
      'record 2, A/RES/74/248: not a day: "2019-12-32"',
    ]);
  });
});
