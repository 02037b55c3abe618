import type { Database } from "@depositary/analytics";
import { answers } from "../console/answers.js";
import { consoleFiles, consoleScript } from "../console/console-files.js";
import { examplesOf } from "../console/examples.js";
import { dataPage } from "../page/data.js";
import { sqlPage } from "../page/sql.js";
import { formatDate } from "../text/format-date.js";
import { digestOf } from "./digest.js";
import { download } from "./downloads.js";
import { focus } from "./focus.js";
import { licence } from "./licence.js";
import { treatyOf } from "./look-up.js";
import type { PartSource } from "./make-parts.js";
import type { Page } from "./page.js";
import { pagePlans } from "./page-plans.js";
import { pageWithPictures } from "./page-with-pictures.js";
import type { PartGroup, SitePart } from "./part.js";
import { type FirstReading, readFirst } from "./read-first.js";
import { lastSeen } from "./record/last-day.js";
import type { PlainRecord, SiteRecord } from "./record.js";
import { partsOf, type RecordWork, recordParts } from "./record-parts.js";
import type { SiteAddress } from "./site-address.js";
import { siteMap } from "./site-map.js";

export interface SiteOptions {
  /** Where the site is published; absolute addresses and what needs them are written only where it is known. */
  readonly site?: SiteAddress | null;
  /** What is read of the database at first, where that was begun before. */
  readonly reading?: Promise<FirstReading>;
  /** Digest of what the database was built from, where that is known without reading it. */
  readonly fingerprint?: string;
  /** What the SQL console is made of; without it there is none. */
  readonly console?: ConsoleSource;
  /** The parts that are to be made of a record, some of them made elsewhere in the meantime; without it all are made here. */
  readonly partsOf?: (work: RecordWork) => PartSource;
  /** Told that nothing more is asked of the database: most of the pages are made after that, and what it holds in memory can go. */
  readonly onAsked?: () => void;
}

export interface ConsoleSource {
  /** The database as a file. */
  readonly databasePath: string;
  /** The book of questions, as Markdown. */
  readonly questions: string;
}

/** Every part of the site but its assets, one after the other: together they are large. The same record gives the same bytes. */
export async function* buildSite(
  database: Database,
  {
    site = null,
    reading = readFirst(database),
    fingerprint,
    console,
    onAsked = () => {},
    ...by
  }: SiteOptions = {},
): AsyncGenerator<SitePart | PartGroup> {
  const { record, digests, states } = await reading;
  const whole = fingerprint ?? digestOf({ ...record, keyed: [...digests.values()].map(({ all }) => all) });
  const { day } = record;
  const filesOf = (page: Page) => pageWithPictures(page, day, site);
  const downloads = states.map(download);
  const asOf = lastEvidenceOn(record);
  const about = { licence, asOf, day, hasConsole: console !== undefined };
  const offered = downloads.map(({ entry }) => entry);
  const counts = offered.map(({ table, rows, formats }) => [table.name, rows, formats]);
  yield partOf("data", digestOf({ counts, ...about }), () => filesOf(dataPage(offered, about)));
  if (console !== undefined) {
    const answered = await answers(database, examplesOf(console.questions));
    yield partOf("sql", digestOf({ answered, day }), () => filesOf(sqlPage(answered)));
    yield partOf("console", whole, () => consoleFiles(console.databasePath, whole));
  }
  const tables = downloads.flatMap(({ part }) => part ?? []);
  yield recordParts({ database, record, digests, tables, site, partsOf, onAsked, ...by });
  // what makes a script keeps a hundred megabytes, and by now pages have given theirs back
  if (console !== undefined) yield partOf("console script", "", () => [consoleScript()]);
  if (site !== null) yield partOf("site map", whole, (before) => siteMap(site, pagesAmong(before()), day));
}

/** The pages of a record, without that of its downloads. */
export function* recordPages(record: SiteRecord): Generator<Page> {
  for (const { make } of pagePlans(record)) yield make(record);
}

function partOf(name: string, inputs: string, make: SitePart["make"]): SitePart {
  return { name, inputs: () => inputs, make };
}

/** Sorted, since which thread made a page is chance. */
function pagesAmong(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => /(^|\/)index\.html$/.test(path)).sort();
}

function lastEvidenceOn(record: PlainRecord): string {
  const last = lastSeen([treatyOf(record, focus.treatyId)]);
  return last === null ? "not known" : formatDate(last);
}
