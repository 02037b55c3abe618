import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../src/ask/answer.js";
import { ensureDatabase } from "../src/build/ensure-database.js";
import { openSession, type Session } from "../src/session.js";
import { repositoryData } from "./fixture.js";
import { markdownTable } from "./markdown-table.js";

const path = fileURLToPath(new URL("../../../docs/methods.md", import.meta.url));
const page = readFileSync(path, "utf8");

/** A query and the answer printed below it, which may still be missing. */
const QUERY = /^```sql\n([^`]+)\n```\n(?:\n((?:\|.*\n)+))?/gm;
const queries = [...page.matchAll(QUERY)].map(([whole, sql = "", printed = ""]) => ({ whole, sql, printed }));

/** Statistics that are not kept yet take minutes to compute. */
const STATISTICS_TIMEOUT = 600_000;

describe("docs/methods.md", () => {
  const directory = mkdtempSync(join(tmpdir(), "depositary-methods-"));
  let session: Session;
  beforeAll(async () => {
    const databasePath = join(directory, "record.duckdb");
    const statisticsDirectory = join(repositoryData, "build", "statistics");
    await ensureDatabase({ dataDirectory: repositoryData, databasePath, statisticsDirectory });
    session = await openSession({ path: databasePath, access: "locked" });
  }, STATISTICS_TIMEOUT);
  afterAll(() => {
    session.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it("links to files that are there", () => {
    const links = [...page.matchAll(/\]\((\.\.\/[^)#]+)\)/g)].map(([, link = ""]) => link);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect(() => readFileSync(join(path, "..", link))).not.toThrow();
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
