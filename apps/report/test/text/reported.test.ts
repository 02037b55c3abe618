import type { LedgerEntry } from "@depositary/analytics";
import { beforeAll, describe, expect, it } from "vitest";
import { reportedWords } from "../../src/text/reported.js";
import { smallSiteRecord } from "../record/small-site-record.js";

let ledger: readonly LedgerEntry[];

beforeAll(async () => {
  ledger = (await smallSiteRecord()).ledger;
});

describe("an act in a list", () => {
  it("is marked as reported where an instrument is known from the press, without its day", () => {
    const marked = ledger.filter((entry) => reportedWords(entry) !== "");
    expect(marked.length).toBeGreaterThan(0);
    for (const { kind, grade, notBefore, notAfter } of marked) {
      expect([kind, grade]).toEqual(["ratification", "secondary"]);
      expect(notBefore < notAfter).toBe(true);
    }
  });

  it("is not marked where it is a signature of unknown day", () => {
    const [vague] = ledger.filter(
      ({ kind, notBefore, notAfter }) => kind === "signature" && notBefore < notAfter,
    );
    if (vague === undefined) throw new Error("no signature of unknown day is on file");
    expect(reportedWords(vague)).toBe("");
  });
});
