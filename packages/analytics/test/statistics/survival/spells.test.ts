import { describe, expect, it } from "vitest";
import type { StateHistory } from "../../../src/statistics/survival/histories.js";
import {
  consentSpell,
  nthSpells,
  ratificationSpell,
  signatureSpans,
} from "../../../src/statistics/survival/spells.js";

/** A State that existed at opening, did nothing and was followed for 1,000 days. */
function history(details: Partial<StateHistory> = {}): StateHistory {
  return {
    treatyId: "IV-1",
    openedOn: "2000-01-01",
    participantId: "AZE",
    regionalGroup: "Eastern European",
    existed: 0,
    signed: null,
    consented: null,
    succeeded: null,
    followed: 1000,
    ...details,
  };
}

describe("the time at risk", () => {
  it("from opening lasts until consent, or until the table ends", () => {
    expect(consentSpell(history({ consented: 400 }))).toEqual({ days: 400, isEvent: true });
    expect(consentSpell(history())).toEqual({ days: 1000, isEvent: false });
  });

  it("ends with a succession, which is no consent, and before a consent that came later", () => {
    expect(consentSpell(history({ succeeded: 300 }))).toEqual({ days: 300, isEvent: false });
    expect(consentSpell(history({ succeeded: 300, consented: 400 }))).toEqual({ days: 300, isEvent: false });
    expect(consentSpell(history({ succeeded: 400, consented: 300 }))).toEqual({ days: 300, isEvent: true });
  });

  it("from opening leaves out who did not exist yet and who joined on the first day", () => {
    expect(consentSpell(history({ existed: 1 }))).toBeNull();
    expect(consentSpell(history({ consented: 0 }))).toBeNull();
    expect(consentSpell(history({ succeeded: 0 }))).toBeNull();
  });

  it("from signature begins with the signature, and leaves out who consented by signing", () => {
    expect(ratificationSpell(history())).toBeNull();
    expect(ratificationSpell(history({ signed: 100, consented: 400 }))).toEqual({ days: 300, isEvent: true });
    expect(ratificationSpell(history({ signed: 100, consented: 100 }))).toBeNull();
    expect(ratificationSpell(history({ signed: 100 }))).toEqual({ days: 900, isEvent: false });
  });

  it("is split at the signature, from the first day of the State on", () => {
    const span = { stratum: "IV-1" };
    expect(signatureSpans(history({ existed: 50, signed: 100, consented: 400 }))).toEqual([
      { ...span, start: 50, stop: 100, isEvent: false, covariate: 0 },
      { ...span, start: 100, stop: 400, isEvent: true, covariate: 1 },
    ]);
    expect(signatureSpans(history({ signed: 0, consented: 400 }))).toEqual([
      { ...span, start: 0, stop: 400, isEvent: true, covariate: 1 },
    ]);
    expect(signatureSpans(history({ consented: 400 }))).toEqual([
      { ...span, start: 0, stop: 400, isEvent: true, covariate: 0 },
    ]);
    expect(signatureSpans(history({ signed: 400, consented: 400 }))).toMatchObject([
      { covariate: 0, isEvent: true },
    ]);
    expect(signatureSpans(history({ existed: 1000 }))).toEqual([]);
  });

  it("of a treaty lasts until its nth consent", () => {
    const states = [history({ consented: 30 }), history({ consented: 10 }), history()];
    expect(nthSpells(states, 2)).toEqual([{ days: 30, isEvent: true }]);
    expect(nthSpells(states, 3)).toEqual([{ days: 1000, isEvent: false }]);
    expect(nthSpells([history({ followed: 0 })], 1)).toEqual([]);
  });
});
