import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../../src/ask/answer.js";
import { table } from "../../../src/ask/format/table.js";
import { openSession, type Session } from "../../../src/session.js";

describe("a table of many rows", () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ path: ":memory:", access: "build" });
  });
  afterAll(() => session.close());

  async function linesOf(sql: string): Promise<readonly string[]> {
    let text = "";
    for await (const part of table(await ask(session, sql))) text += part;
    return text.trimEnd().split("\n");
  }

  it("has every row, those of the first ten thousand in columns as wide as the widest of them", async () => {
    const lines = await linesOf("SELECT 'x' || i AS code, i FROM range(30000) AS r (i)");
    expect(lines).toHaveLength(30_002);
    expect(lines[2]).toBe("x0          0");
    expect(lines[10_001]).toBe("x9999    9999");
    expect(lines.at(-1)).toBe("x29999  29999");
  });

  it("lets a later cell that is wider push the rest of its line", async () => {
    const lines = await linesOf(
      "SELECT if(i = 25000, 'far wider than any', 'x') AS code, i FROM range(30000) AS r (i) ORDER BY i",
    );
    expect(lines[2]).toBe("x         0");
    expect(lines[25_002]).toBe("far wider than any  25000");
  });

  it.each([
    "UTINYINT",
    "USMALLINT",
    "UINTEGER",
    "UBIGINT",
    "UHUGEINT",
    "TINYINT",
    "HUGEINT",
    "FLOAT",
    "DECIMAL(5, 0)",
  ])("sets a number flush right, also a %s", async (type) => {
    expect((await linesOf(`SELECT 7::${type} AS number`))[2]).toBe("     7");
  });

  it("begins before the answer has been read to its end", async () => {
    const answer = await ask(session, "FROM range(1000000)");
    let read = 0;
    const chunks = async function* () {
      for await (const chunk of answer.chunks()) {
        read += chunk.rowCount;
        yield chunk;
      }
    };
    const parts = table({ ...answer, chunks });
    await parts.next();
    expect(read).toBeLessThan(20_000);
    let longest = 0;
    for await (const part of parts) longest = Math.max(longest, part.length);
    expect(read).toBe(1_000_000);
    expect(longest).toBeLessThan(500_000);
  });

  it("has a heading also where there is no row", async () => {
    expect(await linesOf("SELECT 1 AS one WHERE false")).toEqual(["one", "───"]);
  });
});
