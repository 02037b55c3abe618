import { claimTable, disagreementTable, printedCountTable, timelineEventTable } from "@depositary/model";
import { row } from "./row.js";

export const timeline = [
  {
    eventId: "launch",
    kind: "resolution",
    notBefore: "2019-12-27",
    notAfter: "2019-12-27",
    precision: "day",
    event: "The General Assembly launches the negotiation",
    documentSymbol: "A/RES/74/247",
  },
  {
    eventId: "parliament",
    kind: "domesticStep",
    notBefore: "2026-02-10",
    notAfter: "2026-02-10",
    precision: "day",
    event: "Azerbaijan's parliament approves (a domestic step)",
  },
  {
    eventId: "canada",
    kind: "signature",
    notBefore: "2026-07-01",
    notAfter: "2026-07-31",
    precision: "month",
    event: "Canada signs; the day is not known",
  },
  {
    eventId: "closes",
    kind: "deadline",
    notBefore: "2026-12-31",
    notAfter: "2026-12-31",
    precision: "day",
    event: "Last day for signature",
  },
].map((given) =>
  row(timelineEventTable, { treatyId: "XVIII-16", sourceIds: ["untc"], confirmation: "one", ...given }),
);

export const counts = [
  {
    countId: "10-in-print",
    counted: "signatories",
    said: "10 as of July",
    value: 10,
    printedBy: "a digest",
    verdict: "imprecise",
    explanation: "One is not known by name.",
  },
  {
    countId: "8-on-the-day",
    counted: "signatories",
    said: "8 on the first day",
    value: 8,
    printedBy: "a <b>newspaper</b> of record, its supplement and all who copied the two of them",
    asAt: "2025-10-25",
    verdict: "rightThen",
    explanation: "One signature may lie on the next day.",
  },
  {
    countId: "one-of-a-group",
    counted: "signatories",
    said: "2 from Latin America",
    value: 2,
    unGroup: "GRULAC",
    printedBy: "a site",
    verdict: "wrong",
    explanation: "The list has 1.",
  },
  {
    countId: "ratified",
    counted: "parties",
    said: "ratified",
    value: null,
    printedBy: "a site",
    asAt: "2025-10-29",
    verdict: "wrong",
    explanation: "The States had signed.",
  },
].map((given) => row(printedCountTable, { treatyId: "XVIII-16", sourceIds: ["digest"], ...given }));

export const claims = [
  {
    claimId: "C1",
    position: 1,
    claim: "It was adopted by consensus.",
    verdict: "partlyTrue",
    finding: "True of the adoption.",
    evidence: "Adopted without a vote.",
    nuance: "The mandate was voted.",
    confirmation: "twoOrMore",
  },
  {
    claimId: "C2",
    position: 2,
    claim: `States <Parties> "will sign" it.`,
    verdict: "wrongTerm",
    finding: "The wrong term.",
    evidence: "Those who sign are signatories.",
    nuance: null,
    confirmation: "one",
  },
].map((given) =>
  row(claimTable, { treatyId: "XVIII-16", statementSourceId: "digest", sourceIds: ["untc"], ...given }),
);

export const disagreements = [
  {
    disagreementId: "canada",
    treatyId: "XVIII-16",
    participantId: "CAN",
    field: "month of signature",
    valueA: "July 2026",
    sourceA: "netherlands",
    valueB: "2026-05-01",
    sourceB: "digest",
    shown: "July 2026",
    reason: "The digest stands alone.",
  },
].map((given) => row(disagreementTable, given));
