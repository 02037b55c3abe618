import { readFileSync } from "node:fs";
import { kind } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { BUILD_TIMEOUT, openBuiltRecord } from "./built-record.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const queries = [...readme.matchAll(/^npm run sql -- "([^"]+)"/gm)].map(([, query = ""]) => query);

describe("the README", () => {
  it(
    "shows queries that the repository's record answers",
    async () => {
      expect(queries.length).toBeGreaterThan(3);
      const database = await openBuiltRecord();
      try {
        for (const query of queries) {
          const [answer] = await database.rowsOf(
            { rows: kind.integer },
            `SELECT count(*)::INTEGER AS rows FROM (${query})`,
          );
          expect(answer?.rows, query).toBeGreaterThan(0);
        }
      } finally {
        database.close();
      }
    },
    BUILD_TIMEOUT,
  );
});
