import type { TreatyParticipant, TreatyStanding } from "@depositary/analytics";
import { beforeAll, describe, expect, it } from "vitest";
import { treatyPage } from "../../../src/page/treaty/treaty.js";
import { countsLine } from "../../../src/page/treaty/treaty-card.js";
import { ofTreaty, treatyOf } from "../../../src/site/look-up.js";
import { pageFiles } from "../../../src/site/page-files.js";
import { lastEvidence } from "../../../src/text/standing-words.js";
import { smallSiteRecord } from "../../record/small-site-record.js";

let standing: TreatyStanding;
let participants: readonly TreatyParticipant[];

beforeAll(async () => {
  const record = await smallSiteRecord();
  standing = treatyOf(record, "XVIII-16");
  participants = ofTreaty(record.participants, "XVIII-16").filter(({ consentKind }) => consentKind !== null);
});

const inForce = { inForceOn: "2030-01-01", consentedReported: 0 };
const asParties = (): TreatyParticipant[] => participants.map((each) => ({ ...each, status: "party" }));

describe("where a treaty stands, in a line", () => {
  it("speaks of parties where it is in force for all that have consented", () => {
    const line = countsLine({ ...standing, ...inForce, consented: participants.length }, asParties());
    expect(line).toBe("In force since 1 January 2030. 9 named signatories, 2 parties on file.");
  });

  it("speaks of instruments where it is not in force for one of them", () => {
    const [first, ...others] = asParties();
    if (first === undefined) throw new Error("nobody has consented");
    const line = countsLine({ ...standing, ...inForce, consented: 2 }, [
      { ...first, status: "contracting" },
      ...others,
    ]);
    expect(line).toBe("In force since 1 January 2030. 9 named signatories, 2 ratifications on file.");
  });

  it("says nothing of signatories where nobody signed", () => {
    const line = countsLine({ ...standing, ...inForce, signed: 0, consented: 2 }, asParties());
    expect(line).toBe("In force since 1 January 2030. 2 parties on file.");
  });

  it("says that acts on file are neither signatures nor instruments", () => {
    const line = countsLine({ ...standing, signed: 0, consented: 0, actions: 128 }, []);
    expect(line).toBe("Not in force. 128 acts on file, no signature or instrument among them.");
  });
});

describe("the last evidence", () => {
  it("is one day where signatures and instruments were seen on the same", () => {
    const seen = { signaturesSeen: "2027-01-27", consentsSeen: "2027-01-27" };
    expect(lastEvidence({ ...standing, ...seen }, "instruments")).toBe("Last evidence: 27 January 2027.");
  });

  it("is told apart where it differs", () => {
    expect(lastEvidence(standing, "ratifications")).toBe(
      "Last evidence: July 2026 (signatures), 21 May 2026 (ratifications).",
    );
  });

  it("is that of departures too, where these were seen after the instruments", () => {
    const seen = { signaturesSeen: "2027-01-27", consentsSeen: "2027-01-27" };
    const words = (departuresSeen: string) =>
      lastEvidence({ ...standing, ...seen, departuresSeen }, "instruments");
    expect(words("2026-07-06")).toBe("Last evidence: 27 January 2027.");
    expect(words("2029-11-22")).toBe("Last evidence: 27 January 2027, 22 November 2029 (departures).");
  });

  it("is the day as of which its page is cited, and not that of the record", async () => {
    const record = await smallSiteRecord();
    const seen = { signaturesSeen: "2013-07-06", consentsSeen: "2012-01-01" };
    const page = treatyPage({ ...record, standings: [{ ...standing, ...seen }] }, standing.treatyId);
    expect(String(pageFiles(page, record.day)[0]?.content)).toContain(
      "Cybercrime (XVIII-16)”, as of 6 July 2013.",
    );
  });
});
