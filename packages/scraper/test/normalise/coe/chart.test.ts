import type { Membership, ParticipantName } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { normaliseChart } from "../../../src/normalise/coe/chart.js";
import { createNameResolver } from "../../../src/normalise/names.js";
import { NormaliseError, UnknownParticipantError } from "../../../src/normalise/normalise-error.js";
import type { ChartRow } from "../../../src/source/coe/index.js";
import { action } from "../../reconcile/small-ledger.js";
import { at, chartRow } from "../../source/coe/render.js";

const NAMES: readonly (readonly [string, string])[] = [
  ["Albania", "ALB"],
  ["Bulgaria", "BGR"],
  ["Japan", "JPN"],
];
const names: readonly ParticipantName[] = NAMES.map(([name, participantId]) => ({
  name,
  participantId,
  validFrom: null,
  validTo: null,
  language: "en",
  seenIn: "hand-made",
}));
const memberships: readonly Membership[] = ["ALB", "BGR"].map((participantId) => ({
  groupId: "COE",
  participantId,
  validFrom: "1995-07-13",
  validTo: null,
  confirmation: "unverified",
}));
const ALBANIA = chartRow("Albania", "ALB");
const BULGARIA = chartRow("Bulgaria", "BUL");

function drafts(rows: readonly ChartRow[], onFile: Parameters<typeof normaliseChart>[1]["onFile"] = []) {
  return normaliseChart(
    { number: "185", rows, unknownKeys: [] },
    {
      names: createNameResolver(names),
      document: "chart",
      asAt: "2026-09-02",
      latestPossible: "2026-09-03",
      memberships,
      openedOn: "2001-11-23",
      onFile,
    },
  );
}

const SIGNED = { signature: at("2001-11-23"), consent: at("2002-06-20"), entryIntoForce: at("2004-07-01") };

describe("the consent of a participant that signed", () => {
  it("keeps a neutral name, since the chart does not say whether it ratified", () => {
    expect(drafts([{ ...ALBANIA, ...SIGNED }, BULGARIA])).toMatchObject([
      { participantId: "ALB", kind: "signature", date: "2001-11-23", effectiveOn: null },
      {
        participantId: "ALB",
        kind: "consentToBeBound",
        date: "2002-06-20",
        effectiveOn: "2004-07-01",
        heading: "DateConsentement",
        printed: "2002-06-20T00:00:00",
      },
    ]);
  });

  it("takes the name under which it is on file, as far as a signatory can have done that", () => {
    const row = { ...ALBANIA, ...SIGNED };
    const onFile = (kind: "approval" | "accession") => [action("ALB", kind, "2002-06-20")];
    expect(drafts([row, BULGARIA], onFile("approval"))[1]).toMatchObject({ kind: "approval", note: null });
    expect(drafts([row, BULGARIA], onFile("accession"))[1]?.kind).toBe("consentToBeBound");
  });
});

it("a consent without a signature is read as accession, and its note says that this is an inference", () => {
  const japan = chartRow("Japan", "JPN", {
    group: "nonMember",
    consent: at("2012-07-03"),
    entryIntoForce: at("2012-11-01"),
  });
  const [draft] = drafts([ALBANIA, BULGARIA, japan]);
  expect(draft).toMatchObject({ participantId: "JPN", kind: "accession", effectiveOn: "2012-11-01" });
  expect(draft?.note).toContain("no signature");
});

it("a denunciation has its day and the day of its effect", () => {
  const row = { ...ALBANIA, ...SIGNED, denunciation: at("2026-01-05"), denunciationEffect: at("2026-05-01") };
  expect(drafts([row, BULGARIA])[2]).toMatchObject({
    kind: "denunciation",
    date: "2026-01-05",
    effectiveOn: "2026-05-01",
  });
});

describe("a chart that contradicts itself", () => {
  it.each<readonly [string, Partial<ChartRow>, string]>([
    [
      "consent before signature",
      { ...SIGNED, consent: at("2001-01-01") },
      "consent 2001-01-01 before signature 2001-11-23",
    ],
    [
      "effect before consent",
      { ...SIGNED, entryIntoForce: at("2002-01-01") },
      "entry into force 2002-01-01 before consent",
    ],
    [
      "effect without consent",
      { entryIntoForce: at("2002-01-01") },
      "entry into force 2002-01-01 without consent",
    ],
    [
      "denunciation without consent",
      { denunciation: at("2002-01-01") },
      "denunciation 2002-01-01 without consent",
    ],
    ["effect of no denunciation", { denunciationEffect: at("2002-01-01") }, "without denunciation"],
    ["a suspension", { ...SIGNED, suspension: at("2022-01-01") }, "suspended on 2022-01-01"],
    [
      "a signature before the treaty was opened",
      { signature: at("2001-11-22") },
      'ALB: "2001-11-22T00:00:00" lies before the treaty was opened on 2001-11-23',
    ],
    ["a day to come", { signature: at("2026-09-04") }, "lies after the document was read"],
  ])("%s is refused", (_name, change, problem) => {
    expect(() => drafts([{ ...ALBANIA, ...change }, BULGARIA])).toThrow(NormaliseError);
    expect(() => drafts([{ ...ALBANIA, ...change }, BULGARIA])).toThrow(problem);
  });

  it.each<Partial<ChartRow>>([
    { entryIntoForce: at("2012-11-01") },
    { denunciationEffect: at("2012-11-01") },
    { suspension: at("2012-11-01") },
  ])("is refused for a State that is no member too: %j", (days) => {
    const japan = chartRow("Japan", "JPN", { group: "nonMember", ...days });
    expect(() => drafts([ALBANIA, BULGARIA, japan])).toThrow('"Japan"');
  });

  it("uses one code for two participants, or names one twice", () => {
    expect(() => drafts([ALBANIA, { ...BULGARIA, code: "ALB" }])).toThrow(
      'the code "ALB" is that of "Albania" and "Bulgaria"',
    );
    expect(() => drafts([ALBANIA, BULGARIA, { ...BULGARIA, code: "BGR" }])).toThrow("are all BGR");
  });

  it("lacks a member State: it is half a list", () => {
    expect(() => drafts([ALBANIA])).toThrow("the member State BGR is not in the list of members");
    expect(() => drafts([ALBANIA, { ...BULGARIA, group: "nonMember", signature: at("2001-11-23") }])).toThrow(
      "BGR is not in the list of members",
    );
  });
});

it("names that are not on file are listed together; who is no member and did nothing is not looked up", () => {
  const idle = chartRow("Atlantis", "ATL", { group: "nonMember" });
  expect(drafts([ALBANIA, BULGARIA, idle])).toEqual([]);
  const acting = [{ ...idle, signature: at("2001-11-23") }, chartRow("Ruritania", "RUR")];
  expect(() => drafts([ALBANIA, BULGARIA, ...acting])).toThrow(UnknownParticipantError);
  expect(() => drafts([ALBANIA, BULGARIA, ...acting])).toThrow('"Atlantis", "Ruritania"');
});
