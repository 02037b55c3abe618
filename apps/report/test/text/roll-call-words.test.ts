import { expect, it } from "vitest";
import { kindNote, subjectWords } from "../../src/text/roll-call-words.js";

it.each([
  ["whole", "A/RES/61/89", null],
  ["paragraph", "Part of A/RES/61/89", "The vote was on a part of the text, not on the whole."],
  ["amendment", "Amendment to A/RES/61/89", "The vote was on an amendment, not on the whole text."],
  ["motion", "Motion on A/RES/61/89", "The vote was on a motion, not on the text."],
  ["committee", "A/RES/61/89 in committee", "The vote was taken in a committee, not in plenary."],
  ["unknown", "A/RES/61/89", "The sources do not say whether the vote was on the whole text."],
] as const)("a vote of kind %s is told as what it was on: %s", (kind, subject, note) => {
  expect(subjectWords({ symbol: "A/RES/61/89", kind, rollCallId: "GA-61-89-1" })).toBe(subject);
  expect(kindNote(kind)).toBe(note);
});

it("a vote without a symbol or a number goes by its identifier", () => {
  expect(subjectWords({ symbol: null, kind: "motion", rollCallId: "GA-12-7" })).toBe("Roll call GA-12-7");
});

it.each([
  ["unknown", "GA-52-22-unknown-1", "A/RES/52/22"],
  ["unknown", "GA-52-22-unknown-2", "A/RES/52/22 (2)"],
  ["paragraph", "GA-52-22-paragraph-3", "Part of A/RES/52/22 (3)"],
] as const)(
  "of several votes of kind %s on a text, %s is told by its place: %s",
  (kind, rollCallId, subject) => {
    expect(subjectWords({ symbol: "A/RES/52/22", kind, rollCallId })).toBe(subject);
  },
);

it("a vote without a symbol goes by the number that its source has for it", () => {
  expect(subjectWords({ symbol: null, kind: "unknown", rollCallId: "GA-17-unvotes-1234" })).toBe(
    "Roll call 1234",
  );
});
