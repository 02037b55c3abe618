import { expect, it } from "vitest";
import { ballotFile } from "../../src/site/ballot-file.js";
import { smallSiteRecord } from "../record/small-site-record.js";

it("holds every ballot in two bits, in the order of sessions", async () => {
  const record = await smallSiteRecord();
  const { content } = ballotFile(record);
  const bytes = Buffer.from(content);
  const length = bytes.readUInt32LE(0);
  const { members, sessions } = JSON.parse(bytes.subarray(4, 4 + length).toString());
  const planes = bytes.subarray(4 + length);
  expect(sessions).toEqual([
    ["35", 1],
    ["73", 1],
    ["74", 1],
  ]);
  expect(planes.length).toBe(members.length * 2);
  const rollCalls = ["GA-35-plain-7", "GA-73-187", "GA-74-247"];
  for (const [index, [code]] of members.entries()) {
    const votes = rollCalls.map((rollCallId, bit) => {
      const inFirst = ((planes[index * 2] ?? 0) >> bit) & 1;
      const inSecond = ((planes[index * 2 + 1] ?? 0) >> bit) & 1;
      const list = record.voteLists.find((one) => one.rollCallId === rollCallId);
      const vote = (["yes", "no", "abstain"] as const).find((each) => list?.[each].includes(code));
      expect([inFirst, inSecond], `${code} ${rollCallId}`).toEqual(
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
