import { describe, expect, it } from "vitest";
import { displayWidth } from "../../../src/ask/format/display.js";

describe("text in a terminal", () => {
  it("is as wide as it looks", () => {
    expect(displayWidth("Viet Nam")).toBe(8);
    expect(displayWidth("法国")).toBe(4);
    expect(displayWidth("e\u0301")).toBe(1);
    expect(displayWidth("Азербайджан")).toBe(11);
  });
});
