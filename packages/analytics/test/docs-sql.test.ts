import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../src/ask/answer.js";
import { openSession, type Session } from "../src/session.js";
import { BUILD_TIMEOUT, builtRecord } from "./built-record.js";
import { markdownTable } from "./markdown-table.js";

const path = fileURLToPath(new URL("../../../docs/sql.md", import.meta.url));
const page = readFileSync(path, "utf8");

/** A question, what to mind, its SQL, and the answer as printed, which may still be missing. */
const QUESTION = /^### (.+)\n\n(.+)\n\n```sql\n([^`]+)\n```\n(?:\n((?:\|.*\n)+))?/gm;
const questions = [...page.matchAll(QUESTION)].map(([whole, heading = "", , sql = "", printed = ""]) => ({
  whole,
  heading,
  sql,
  printed,
}));

describe("docs/sql.md", () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ path: await builtRecord(), access: "locked" });
  }, BUILD_TIMEOUT);
  afterAll(() => session.close());

  it("has every question in the same form: heading, one line on what to mind, SQL, answer", () => {
    expect(questions.map(({ heading }) => heading)).toEqual(
      [...page.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading),
    );
    expect(questions.length).toBeGreaterThanOrEqual(28);
    expect(questions.filter(({ heading }) => !heading.endsWith("?"))).toEqual([]);
  });

  // rewritten with `npx vitest run packages/analytics/test/docs-sql.test.ts --update`
  it("prints what the record answers", async () => {
    let rewritten = page;
    for (const { whole, heading, sql, printed } of questions) {
      const answer = await markdownTable(await ask(session, sql));
      const rows = answer.split("\n").length - 3;
      expect(rows, `rows for: ${heading}`).toBeGreaterThan(0);
      expect(rows, `rows for: ${heading}`).toBeLessThanOrEqual(15);
      const question = printed === "" ? `${whole}\n` : whole.slice(0, -printed.length);
      rewritten = rewritten.replace(whole, () => question + answer);
    }
    await expect(rewritten).toMatchFileSnapshot(path);
  });
});
