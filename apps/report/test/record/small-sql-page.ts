import { readFile } from "node:fs/promises";
import type { Database } from "@depositary/analytics";
import { answers } from "../../src/console/answers.js";
import { examplesOf } from "../../src/console/examples.js";
import { sqlPage } from "../../src/page/sql.js";
import type { Page } from "../../src/site/page.js";

/** The page of the console, with the answers of a small record. */
export async function smallSqlPage(database: Database): Promise<Page> {
  const book = await readFile(new URL("../../../../docs/sql.md", import.meta.url), "utf8");
  return sqlPage(await answers(database, examplesOf(book)));
}
