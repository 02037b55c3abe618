import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { plainValue } from "../src/plain-value.js";
import { openSession, type Session } from "../src/session.js";

describe("a plain value", () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ path: ":memory:", access: "build" });
  });
  afterAll(() => session.close());

  /** The value of an SQL expression, and what the database itself says as text. */
  async function readBack(expression: string) {
    const reader = await session.connection.runAndReadAll(
      `SELECT ${expression} AS value, (${expression})::VARCHAR AS text`,
    );
    const [value = null, text = null] = reader.getRows()[0] ?? [];
    return { plain: plainValue(value), text };
  }

  it.each([
    ["'infinity'::DATE", "infinity"],
    ["'-infinity'::DATE", "-infinity"],
    ["'infinity'::TIMESTAMP", "infinity"],
    ["'-infinity'::TIMESTAMP", "-infinity"],
    ["'infinity'::TIMESTAMP_S", "infinity"],
    ["'-infinity'::TIMESTAMP_MS", "-infinity"],
    ["'infinity'::TIMESTAMP_NS", "infinity"],
    ["'infinity'::TIMESTAMPTZ", "infinity"],
    ["DATE '5881580-07-10'", "5881580-07-10"],
    ["DATE '0044-03-15 (BC)'", "0044-03-15 (BC)"],
    ["TIMESTAMP '0044-03-15 (BC) 10:00:00'", "0044-03-15 (BC) 10:00:00"],
    ["INTERVAL '1 month 2 days'", "1 month 2 days"],
    ["1.50::DECIMAL(5, 2)", "1.50"],
  ])("of %s is what the database prints", async (expression, printed) => {
    expect(await readBack(expression)).toEqual({ plain: printed, text: printed });
  });

  it.each([
    ["TIMESTAMP '2026-11-27 10:00:00.5'", "2026-11-27T10:00:00.5Z"],
    ["TIMESTAMP '10000-01-01 00:00:00'", "10000-01-01T00:00:00Z"],
    ["['infinity'::DATE, NULL]", ["infinity", null]],
    ["{'day': '-infinity'::DATE}", { day: "-infinity" }],
    ["MAP {1: 'infinity'::DATE, 2: DATE '2026-11-27'}", { "1": "infinity", "2": "2026-11-27" }],
    ["MAP {[1, 2]: 'pair'}", { "[1, 2]": "pair" }],
    ["'infinity'", "infinity"],
  ])("of %s is %j", async (expression, plain) => {
    expect((await readBack(expression)).plain).toEqual(plain);
  });
});
