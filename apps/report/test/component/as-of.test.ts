import type { StatusSpell, TreatyParticipant } from "@depositary/analytics";
import { describe, expect, it } from "vitest";
import { dayAttributes, historyAttributes } from "../../src/component/as-of.js";

const participant: TreatyParticipant = {
  treatyId: "XVIII-16",
  participantId: "GMB",
  name: "Gambia",
  kind: "memberState",
  unGroup: "African",
  status: "signatory",
  signedNotBefore: "2025-10-25",
  signedNotAfter: "2025-10-26",
  signedGrade: "secondary",
  consentKind: null,
  consentedNotBefore: null,
  consentedNotAfter: null,
  consentGrade: null,
  isReported: false,
  inForceOn: null,
  leftOn: null,
  leavesOn: null,
  countsTowardThreshold: null,
};

const spell = (notBefore: string, validFrom: string, validTo: string | null): StatusSpell => ({
  treatyId: "XVIII-16",
  participantId: "GMB",
  status: "signatory",
  notBefore,
  validFrom,
  validTo,
});

describe("what the script of a past day reads of a participant", () => {
  it("has both ends of a day that is not known, and nothing of what was not done", () => {
    expect(String(dayAttributes(participant))).toBe(
      ' data-participant="GMB" data-signed="2025-10-25/2025-10-26"',
    );
  });

  it("says where a status ended without another beginning", () => {
    const spells = [
      spell("2001-01-01", "2001-01-01", "2001-12-31"),
      spell("2003-01-01", "2003-01-31", "2003-06-30"),
      spell("2003-07-01", "2003-07-01", null),
    ];
    expect(String(historyAttributes(participant, spells))).toBe(
      ' data-spells="2001-01-01 signatory,2002-01-01 none,2003-01-01/2003-01-31 signatory,2003-07-01 signatory"',
    );
  });

  it("marks who counts towards entry into force", () => {
    expect(String(historyAttributes({ ...participant, countsTowardThreshold: true }, []))).toContain(
      " data-counts",
    );
  });
});
