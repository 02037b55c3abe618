import { actionKinds, consentKinds, effectOf } from "@depositary/model";
import { describe, expect, it } from "vitest";

describe("the kinds of actions", () => {
  it("says of every kind what it does", () => {
    for (const kind of actionKinds) expect(effectOf(kind), kind).toBeDefined();
  });

  it("keeps consent apart from signature and provisional application", () => {
    expect(consentKinds).toContain("definitiveSignature");
    expect(consentKinds).not.toContain("signature");
    expect(consentKinds).not.toContain("successionToSignature");
    expect(consentKinds).not.toContain("provisionalApplication");
  });
});
