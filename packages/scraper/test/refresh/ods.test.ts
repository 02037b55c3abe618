import { appendFile } from "node:fs/promises";
import { join } from "node:path";
import type { RollCall } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentPath } from "../../src/source/ods/index.js";
import { readVoteFacts, readWrittenFacts } from "../../src/store/facts.js";
import { renderVote } from "../source/ods/render.js";
import { smallPdf } from "../source/ods/small-pdf.js";
import { factsOf } from "../support/data-copy.js";
import {
  ADOPTION,
  MEETING,
  type MeetingRuns,
  meetingRecord,
  meetingRuns,
  ON_FILE,
  SUMMARY,
} from "../support/meeting-run.js";

let meetings: MeetingRuns;
beforeEach(async () => {
  meetings = await meetingRuns();
});
afterEach(() => meetings.close());

describe("the record of a meeting", () => {
  it("names the resolution of a roll call on file and adds what a delegation had intended", async () => {
    meetings.serve(meetingRecord([renderVote(meetings.printed())]));
    expect(await meetings.run()).toMatchObject({
      state: "changed",
      reasons: [],
      balance: { read: 1, imported: 0, merged: 1, refused: 0 },
      news: [`ods: ${MEETING}: 1 resolution is new; 1 roll call is otherwise than before`],
    });
    const { rollCalls, resolutions } = await readVoteFacts(meetings.directory);
    expect(rollCalls.some(({ rollCallId }) => rollCallId === ON_FILE)).toBe(false);
    const { yesBy, noBy, abstainBy, notVotingBy, yes, no, abstain } = meetings.held;
    expect(await meetings.rollCall("GA-78-999")).toMatchObject({
      ...{ yesBy, noBy, abstainBy, notVotingBy, yes, no, abstain },
      symbol: "A/RES/78/999",
      kind: "whole",
      intended: ["TUR:no"],
      sourceId: expect.stringMatching(/^ods-a-78-pv\.50-[0-9a-f]{12}$/),
    });
    expect(resolutions.find(({ symbol }) => symbol === "A/RES/78/999")).toMatchObject({
      title: "A hand-made resolution",
      meeting: MEETING,
    });
    const { sources } = await readWrittenFacts(meetings.directory);
    expect(sources.find(({ citation }) => citation === MEETING)).toMatchObject({
      url: `https://documents.un.org${documentPath(MEETING)}`,
      grade: "official",
      asAt: "2023-12-19",
    });
  });

  it("read again changes nothing and is asked for on condition", async () => {
    meetings.serve(meetingRecord([renderVote(meetings.printed())]));
    await meetings.run();
    const before = await factsOf(meetings.directory);
    expect(await meetings.run()).toMatchObject({ state: "unchanged", balance: { read: 1, merged: 1 } });
    expect(await factsOf(meetings.directory)).toEqual(before);
    expect(meetings.requests.at(-1)?.headers["if-none-match"]).toBeDefined();
  });

  it("is a disagreement where it has another vote than the roll call on file", async () => {
    const { lists, tally } = meetings.printed();
    const [first = "", ...against] = lists.against;
    meetings.serve(
      meetingRecord([
        renderVote(
          meetings.printed({
            lists: { ...lists, against, abstaining: [...lists.abstaining, first] },
            tally: {
              ...tally,
              against: String(meetings.held.no - 1),
              abstaining: String(meetings.held.abstain + 1),
            },
          }),
        ),
      ]),
    );
    expect(await meetings.run()).toMatchObject({ state: "changed", balance: { merged: 1 } });
    const { disagreements } = await readWrittenFacts(meetings.directory);
    const [row, ...others] = disagreements.filter(({ field }) => field === "ballot of GA-78-999");
    expect(others).toEqual([]);
    expect(row).toMatchObject({ valueA: "abstain", valueB: "no", sourceB: "voeten-ga-votes-2024" });
  });

  it("is a disagreement where a later copy has another intention: a member has one", async () => {
    meetings.serve(meetingRecord([renderVote(meetings.printed())]));
    await meetings.run();
    const corrections = meetings.printed().corrections.map((one) => ({
      ...one,
      intention: "had intended to abstain",
    }));
    meetings.serve(meetingRecord([renderVote(meetings.printed({ corrections }))]));
    await meetings.run();
    expect(await meetings.rollCall("GA-78-999")).toMatchObject({ intended: ["TUR:no"] });
    const { disagreements } = await readWrittenFacts(meetings.directory);
    expect(disagreements.filter(({ field }) => field === "intended vote of GA-78-999")).toMatchObject([
      { participantId: "TUR", valueA: "no", valueB: "abstain", shown: "no" },
    ]);
  });

  it("has a vote that is not understood refused by its place, and the others taken", async () => {
    const odd = meetings.printed({
      sentence: "Draft resolution III was adopted",
      tally: { ...meetings.printed().tally, against: "7" },
    });
    meetings.serve(meetingRecord([odd, meetings.printed()].map(renderVote)));
    const outcome = await meetings.run();
    expect(outcome).toMatchObject({
      state: "changed",
      balance: { read: 2, merged: 1, imported: 0, refused: 1 },
    });
    expect(outcome?.reasons).toEqual([
      "vote 1: Draft resolution III was adopted: Against: 29 names, 7 printed",
    ]);
  });

  it("has a vote that an exception explains left out without a failure", async () => {
    const odd = meetings.printed({
      sentence: "Draft resolution III was adopted",
      tally: { ...meetings.printed().tally, against: "7" },
    });
    meetings.serve(meetingRecord([odd, meetings.printed()].map(renderVote)));
    const cells = `odd-vote,rowRefused,ods/${MEETING},,,vote 1: ${odd.sentence},,The record has seven.,ga-12671\n`;
    await appendFile(join(meetings.directory, "reference/exceptions.csv"), cells);
    const outcome = await meetings.run();
    expect(outcome).toMatchObject({ reasons: [], explained: 1, balance: { read: 2, refused: 1 } });
  });

  it("keeps votes on paragraphs apart from the vote on the whole, however often it is read", async () => {
    const { lists } = meetings.printed();
    const paragraph = meetings.printed({
      sentence: "Operative paragraph 3 was retained",
      matter: "paragraph",
      decision: null,
      title: null,
      lists: { ...lists, against: [], abstaining: [...lists.abstaining, ...lists.against] },
      tally: {
        inFavour: String(meetings.held.yes),
        against: "none",
        abstaining: String(meetings.held.no + meetings.held.abstain),
      },
      corrections: [],
    });
    meetings.serve(meetingRecord([paragraph, meetings.printed()].map(renderVote)));
    await meetings.run();
    const first = await readVoteFacts(meetings.directory);
    expect(first.rollCalls.filter(isFromHere).map(({ rollCallId, kind }) => [rollCallId, kind])).toEqual([
      ["GA-78-999", "whole"],
      ["GA-78-ods-A-78-PV.50-1", "paragraph"],
    ]);
    expect(await meetings.run()).toMatchObject({ state: "unchanged" });
    expect(await readVoteFacts(meetings.directory)).toEqual(first);
  });
});

describe("the summary record of a committee's meeting", () => {
  it("has votes of the committee on its drafts, beside those of the plenary", async () => {
    const vote = meetings.printed({
      sentence: "Draft resolution A/C.3/78/L.5 was adopted",
      decision: null,
      title: null,
    });
    meetings.serve(meetingRecord([`24. ${renderVote(vote)}`], SUMMARY, "16 November 2023"));
    expect(await meetings.run([SUMMARY])).toMatchObject({
      state: "changed",
      reasons: [],
      balance: { read: 1, imported: 1, merged: 0, refused: 0 },
    });
    const { yesBy, noBy, abstainBy } = meetings.held;
    expect(await meetings.rollCall("GA-78-ods-A-C.3-78-SR.50-1")).toMatchObject({
      ...{ yesBy, noBy, abstainBy, kind: "committee", symbol: "A/C.3/78/L.5", date: "2023-11-16" },
      intended: ["TUR:no"],
    });
    const { sources } = await readWrittenFacts(meetings.directory);
    expect(sources.find(({ citation }) => citation === SUMMARY)).toMatchObject({
      title: `Summary record of a committee's meeting, ${SUMMARY}`,
      asAt: "2023-11-16",
    });
  });
});

function isFromHere({ sourceId }: RollCall): boolean {
  return sourceId.startsWith("ods-");
}

describe("an answer that is not the record asked for", () => {
  it.each<[string, () => Buffer | string, string, string]>([
    ["zero bytes", () => "", "unavailable", "zero bytes: nothing is published under this symbol"],
    ["a record without a day", () => smallPdf([[MEETING]]), "refused", "the day of the meeting"],
  ])("changes nothing: %s", async (_, body, state, reason) => {
    meetings.serve(body());
    const before = await factsOf(meetings.directory);
    const outcome = await meetings.run();
    expect(outcome).toMatchObject({ source: "ods", document: MEETING, state });
    expect(outcome?.reasons.join()).toContain(reason);
    expect(await factsOf(meetings.directory)).toEqual(before);
  });

  it("is unavailable where the host is, and keeps what was read before", async () => {
    meetings.serve(meetingRecord([renderVote(meetings.printed())]));
    await meetings.run();
    meetings.answer((_, response) => response.writeHead(503).end());
    expect(await meetings.run()).toMatchObject({ state: "unavailable" });
    expect(await meetings.rollCall("GA-78-999")).toMatchObject({ intended: ["TUR:no"] });
  });
});

describe("the plan", () => {
  it("asks for the meeting that adopted the Convention against Cybercrime, and takes its recorded votes", async () => {
    const { rollCalls, resolutions } = await readVoteFacts(meetings.directory);
    const adopted =
      "We turn to the draft resolution entitled “A hand-made convention”. The draft resolution was adopted (resolution 79/243).";
    const vote = meetings.printed({
      takenOn: "24 December 2024",
      decision: "resolution 79/999",
      corrections: [{ delegations: "Nauru", intention: "had intended to vote against" }],
    });
    const body = meetingRecord([adopted, renderVote(vote)], ADOPTION, "24 December 2024");
    meetings.serve(body);
    expect(await meetings.run(null)).toMatchObject({
      document: ADOPTION,
      state: "changed",
      reasons: [],
      balance: { read: 1, imported: 1, merged: 0, refused: 0 },
    });
    const after = await readVoteFacts(meetings.directory);
    expect(await meetings.rollCall("GA-79-999")).toMatchObject({
      symbol: "A/RES/79/999",
      notBefore: "2024-12-24",
      intended: ["NRU:no"],
    });
    expect(after.rollCalls).toHaveLength(rollCalls.length + 1);
    expect(after.resolutions.filter(({ symbol }) => symbol !== "A/RES/79/999")).toEqual(resolutions);
  });
});
