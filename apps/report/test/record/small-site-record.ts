import { beforeAll } from "vitest";
import { readSiteRecord, type SiteRecord } from "../../src/site/record.js";
import { smallDatabase } from "./small-database.js";

let kept: Promise<SiteRecord> | undefined;

/** What the site reads of the small record, read once for all tests: none of them changes it. */
export function smallSiteRecord(): Promise<SiteRecord> {
  kept ??= read();
  return kept;
}

async function read(): Promise<SiteRecord> {
  const database = await smallDatabase();
  try {
    return await readSiteRecord(database);
  } finally {
    database.close();
  }
}

/** The same, before the tests of a file; what is returned gives it inside of a test. */
export function smallSiteRecordForTests(): () => SiteRecord {
  let record: SiteRecord | undefined;
  beforeAll(async () => {
    record = await smallSiteRecord();
  });
  return () => {
    if (record === undefined) throw new Error("the record is there once the tests have begun");
    return record;
  };
}
