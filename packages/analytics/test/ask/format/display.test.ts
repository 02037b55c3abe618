import { describe, expect, it } from "vitest";
import { displayWidth, visible } from "../../../src/ask/format/display.js";

describe("text in a terminal", () => {
  it("shows control and direction characters instead of obeying them", () => {
    expect(visible("a\u001b[31m\u202eb\n\t")).toBe("a\\u{1b}[31m\\u{202e}b\\n\\t");
  });

  it("is as wide as it looks", () => {
    expect(displayWidth("Viet Nam")).toBe(8);
    expect(displayWidth("法国")).toBe(4);
    expect(displayWidth("e\u0301")).toBe(1);
    expect(displayWidth("Азербайджан")).toBe(11);
  });
});
