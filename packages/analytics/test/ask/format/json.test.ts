import { afterAll, beforeAll, expect, it } from "vitest";
import { ask } from "../../../src/ask/answer.js";
import { json } from "../../../src/ask/format/json.js";
import { openSession, type Session } from "../../../src/session.js";

let session: Session;
beforeAll(async () => {
  session = await openSession({ path: ":memory:", access: "build" });
});
afterAll(() => session.close());

async function printed(expression: string): Promise<string> {
  let text = "";
  for await (const part of json(await ask(session, `SELECT ${expression} AS x`))) text += part;
  return text.replace(/^\[\n\{"x":|\}\n\]\n$/g, "");
}

it.each([
  ["1.50::DECIMAL(5, 2)", "1.5"],
  ["-0.25::DECIMAL(5, 2)", "-0.25"],
  ["1200::DECIMAL(6, 0)", "1200"],
  ["123456789012345.67::DECIMAL(17, 2)", '"123456789012345.67"'],
  ["12345678901234567890.5::DECIMAL(38, 1)", '"12345678901234567890.5"'],
  ["9007199254740991::BIGINT", "9007199254740991"],
  ["9007199254740993::BIGINT", '"9007199254740993"'],
])("a number that JSON holds exactly is a number, and any other text: %s", async (expression, expected) => {
  expect(await printed(expression)).toBe(expected);
});
