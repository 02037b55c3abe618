import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../src/ask/answer.js";
import { openSession, type Session } from "../src/session.js";
import { BUILD_TIMEOUT, builtRecord } from "./built-record.js";
import { rulesOnFile } from "./facts-on-file.js";
import { markdownTable } from "./markdown-table.js";

const path = fileURLToPath(new URL("../../../docs/methods.md", import.meta.url));
const page = readFileSync(path, "utf8");

/** A query and the answer printed below it, which may still be missing. */
const QUERY = /^```sql\n([^`]+)\n```\n(?:\n((?:\|.*\n)+))?/gm;
const queries = [...page.matchAll(QUERY)].map(([whole, sql = "", printed = ""]) => ({ whole, sql, printed }));

describe("docs/methods.md", () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ path: await builtRecord(), access: "locked" });
  }, BUILD_TIMEOUT);
  afterAll(() => session.close());

  it("links to files that are there", () => {
    const links = [...page.matchAll(/\]\((\.\.\/[^)#]+)\)/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(() => readFileSync(join(path, "..", link))).not.toThrow();
  });

  it("says in its sentences what the rules on file come to", () => {
    const byHand = rulesOnFile().filter(({ sourceIds }) => sourceIds.includes("final-clauses-by-hand"));
    const more = byHand.filter(({ condition }) => condition.type !== "instruments");
    expect(page).toContain(
      `${rulesOnFile().length - byHand.length} rules rest on a text or an official page. ${byHand.length} were compiled by hand`,
    );
    const unverified = byHand.filter(({ wording }) => wording === "unverified");
    expect(page).toContain(
      `${byHand.length - unverified.length} of them were read since in a\ncopy of the clause, and ${unverified.length} are marked`,
    );
    expect(more).toHaveLength(9);
    expect(page).toContain("Nine ask\nfor more than a number");
  });

  // rewritten with `npx vitest run packages/analytics/test/docs-methods.test.ts --update`
  it("prints below each query what the record answers", async () => {
    let rewritten = page;
    for (const { whole, sql, printed } of queries) {
      const answer = await markdownTable(await ask(session, sql));
      expect(answer.split("\n").length - 3, `rows for: ${sql}`).toBeGreaterThan(0);
      const query = printed === "" ? `${whole}\n` : whole.slice(0, -printed.length);
      rewritten = rewritten.replace(whole, () => query + answer);
    }
    await expect(rewritten).toMatchFileSnapshot(path);
  });
});
