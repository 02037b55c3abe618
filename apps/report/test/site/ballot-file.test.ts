import { expect, it } from "vitest";
import { readBallots } from "../../browser/votes/ballots.js";
import { ballotFile } from "../../src/site/ballot-file.js";
import { smallSiteRecord } from "../record/small-site-record.js";

it("holds every ballot in two bits, in the order of sessions, as the explorer of votes reads them", async () => {
  const record = await smallSiteRecord();
  const { members, sessions } = readBallots(Buffer.from(ballotFile(record).content));
  expect(sessions).toEqual([
    { session: "35", rollCalls: 1 },
    { session: "73", rollCalls: 1 },
    { session: "74", rollCalls: 1 },
  ]);
  const rollCalls = ["GA-35-plain-7", "GA-73-187", "GA-74-247"];
  for (const { code, yes, no } of members) {
    expect([yes.length, no.length]).toEqual([1, 1]);
    const votes = rollCalls.map((rollCallId, bit) => {
      const bits = [yes, no].map(([byte = 0]) => (byte >> bit) & 1);
      const list = record.voteLists.find((one) => one.rollCallId === rollCallId);
      const vote = (["yes", "no", "abstain"] as const).find((each) => list?.[each].includes(code));
      expect(bits, `${code} ${rollCallId}`).toEqual(
        vote === "yes" ? [1, 0] : vote === "no" ? [0, 1] : vote === "abstain" ? [1, 1] : [0, 0],
      );
      return vote;
    });
    expect(
      votes.some((vote) => vote !== undefined),
      code,
    ).toBe(true);
  }
});
