import type { TreatyStanding } from "@depositary/analytics";
import { describe, expect, it } from "vitest";
import { lastSeen, lastSeenWithin } from "../../../src/site/record/last-day.js";
import { smallSiteRecordForTests } from "../../record/small-site-record.js";

const siteRecord = smallSiteRecordForTests();

describe("the last day for which anything of treaties was confirmed", () => {
  it("is the later of the days of signatures and of instruments, one of which need not be known", () => {
    const [standing] = siteRecord().standings;
    const seen = (signaturesSeen: string | null, consentsSeen: string | null): TreatyStanding => {
      if (standing === undefined) throw new Error("the small record has no treaty");
      return { ...standing, signaturesSeen, consentsSeen };
    };
    expect(lastSeen([seen("2025-11-07", "2026-05-21")])).toBe("2026-05-21");
    expect(lastSeen([seen("2025-11-07", null)])).toBe("2025-11-07");
    expect(lastSeen([seen(null, "2014-01-01"), seen("2015-01-01", null)])).toBe("2015-01-01");
    expect(lastSeen([seen(null, null)])).toBeNull();
    expect(lastSeen([])).toBeNull();
  });

  it("is as wide as the last signature is known where nothing else was seen that day", () => {
    const [standing] = siteRecord().standings;
    if (standing === undefined) throw new Error("the small record has no treaty");
    const signed = { lastSignedNotBefore: "2026-07-01", lastSignedNotAfter: "2026-07-31" };
    const of = (signaturesSeen: string, consentsSeen: string): TreatyStanding => ({
      ...standing,
      ...signed,
      signaturesSeen,
      consentsSeen,
    });
    const notAfter = "2026-07-31";
    const july = { notBefore: "2026-07-01", notAfter };
    expect(lastSeenWithin([of("2026-07-31", "2026-05-21")])).toEqual(july);
    expect(lastSeenWithin([of("2026-07-31", "2026-07-31")])).toEqual({ notBefore: notAfter, notAfter });
    expect(lastSeenWithin([])).toBeNull();
  });
});
