import { expect, it } from "vitest";
import { furtherRollCallId, numberInSource, placeOnText, sourceRollCallId } from "../src/roll-call-id.js";
import { rollCallKinds } from "../src/vocabulary.js";

const session = { body: "GA", session: "ES-10" };

it("a vote on a text without a symbol goes by the number of its source", () => {
  const id = sourceRollCallId(session, "unvotes", 1234);
  expect(id).toBe("GA-ES-10-unvotes-1234");
  expect([numberInSource(id), placeOnText(id)]).toEqual([1234, null]);
});

it("a vote of a meeting record has no number but that within the meeting", () => {
  const id = sourceRollCallId(session, "ods", "A-ES-10-PV.50-3");
  expect(id).toBe("GA-ES-10-ods-A-ES-10-PV.50-3");
  expect(numberInSource(id)).toBeNull();
});

it.each(rollCallKinds)("votes of kind %s on one text are told apart by their place", (kind) => {
  const id = furtherRollCallId("GA-72-50", kind, 2);
  expect([id, placeOnText(id), numberInSource(id)]).toEqual([`GA-72-50-${kind}-2`, 2, null]);
});

it.each(["GA-74-247", "GA-33-116B-VII", "GA-ES-10-19", "GA-77-DEC-514", "SC-2353"])(
  "%s, the vote on a text as a whole, has neither",
  (id) => expect([numberInSource(id), placeOnText(id)]).toEqual([null, null]),
);

it("a further vote on a text without a symbol has a place, and its number is that of the text", () => {
  const id = furtherRollCallId(sourceRollCallId(session, "voeten", 78015), "paragraph", 1);
  expect([numberInSource(id), placeOnText(id)]).toEqual([null, 1]);
});
