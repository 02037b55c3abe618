import { expect, it } from "vitest";
import { plannedMeetings } from "../../../src/refresh/ods/meetings.js";
import type { VoteFacts } from "../../../src/store/facts.js";

it("the plan is the meetings of resolutions voted in the last two sessions or linked to a treaty, each once", () => {
  const facts: VoteFacts = {
    rollCalls: [],
    resolutions: [
      resolution("A/RES/79/1", "2024-12-04", "A/79/PV.45"),
      resolution("A/RES/79/2", "2024-12-04", "A/79/PV.45|A/79/PV.44"),
      resolution("A/RES/70/1", "2015-12-04", "A/70/PV.1"),
      { ...resolution("A/RES/70/2", "2015-12-04", "A/70/PV.2"), treatyId: "XVIII-16" },
      { ...resolution("A/RES/79/3", "2024-12-04", "A/79/PV.46"), adoption: "without vote" },
      {
        ...resolution("A/RES/75/3", "2021-05-26", "A/75/PV.71"),
        adoption: "without vote",
        treatyId: "XVIII-16",
      },
      resolution("A/RES/79/4", "2024-12-04", null),
      resolution("A/RES/79/5", "2024-12-04", "[meeting unknown]"),
    ],
  };
  expect(plannedMeetings(facts, "2026-09-10")).toEqual([
    "A/70/PV.2",
    "A/75/PV.71",
    "A/79/PV.44",
    "A/79/PV.45",
  ]);
});

function resolution(
  symbol: string,
  adoptedOn: string,
  meeting: string | null,
): VoteFacts["resolutions"][number] {
  return {
    ...{ symbol, body: "GA", session: "79", title: symbol, adoptedOn, meeting },
    ...{ adoption: "recorded vote", treatyId: null, role: null, sourceId: "hand-made" },
  };
}
