import { countRows, type Database, tableRows } from "@depositary/analytics";
import { encodeCsv, jsonSchema, type Table, tables, toSnakeCase } from "@depositary/model";
import { svgDocument } from "../chart/svg-document.js";
import { beside, renderPage } from "../component/layout.js";
import { answers } from "../console/answers.js";
import { consoleFiles } from "../console/console-files.js";
import { examplesOf } from "../console/examples.js";
import { changesPage } from "../page/changes.js";
import { claimsPage } from "../page/claims.js";
import { comparePage } from "../page/compare.js";
import { countsPage } from "../page/counts.js";
import { type DownloadTable, dataPage } from "../page/data.js";
import { forecastPage } from "../page/forecast/forecast.js";
import { homePage } from "../page/home/home.js";
import { matrixPage } from "../page/matrix.js";
import { methodsPage } from "../page/methods.js";
import { notFoundPage } from "../page/not-found.js";
import { participantPage } from "../page/participant/participant.js";
import { participantListPage } from "../page/participant/participant-list.js";
import { regionPage } from "../page/region/region.js";
import { sourcesPage } from "../page/sources.js";
import { sqlPage } from "../page/sql.js";
import { chapterPage } from "../page/treaty/chapter.js";
import { treatyPage } from "../page/treaty/treaty.js";
import { treatyListPage } from "../page/treaty/treaty-list.js";
import { rollCallPage } from "../page/vote/roll-call.js";
import { sessionPage } from "../page/vote/session.js";
import { treatyVotePage } from "../page/vote/treaty-vote.js";
import { votesPage } from "../page/vote/votes.js";
import { cardFile, pngFiles } from "../png/png-files.js";
import { pageSchema, schemaPath } from "../schema/page-schema.js";
import { pageTypes } from "../schema/page-types.js";
import { formatDate } from "../text/format-date.js";
import { ballotFile } from "./ballot-file.js";
import { chartFiles, type SiteFile, type TextFile } from "./chart-files.js";
import { curveFile } from "./curve-file.js";
import { focus } from "./focus.js";
import type { Page, PageContext } from "./page.js";
import { readSiteRecord, recordDay, type SiteRecord, treatyOf } from "./record.js";
import { relativePath } from "./relative-path.js";
import { searchIndex } from "./search-index.js";
import type { SiteAddress } from "./site-address.js";
import { siteMap } from "./site-map.js";
import { subscriptionFiles } from "./subscription-files.js";

/** The licence of the compilation and of the charts. */
const licence = "Compilation and charts: Depositary, CC BY 4.0.";

export interface SiteOptions {
  /** Where the site is published; absolute addresses and what needs them are written only where it is known. */
  readonly site?: SiteAddress | null;
  /** What the SQL console is made of; without it there is none. */
  readonly console?: ConsoleSource;
}

export interface ConsoleSource {
  /** The database as a file. */
  readonly databasePath: string;
  /** The book of questions, as Markdown. */
  readonly questions: string;
}

/** Every file of the site but its assets, one after the other: together they are large. The same record gives the same bytes. */
export async function* buildSite(
  database: Database,
  { site = null, console }: SiteOptions = {},
): AsyncGenerator<SiteFile> {
  const record = await readSiteRecord(database);
  const day = recordDay(record);
  const paths: string[] = [];
  const pictures: Promise<SiteFile>[] = [];
  for (const page of recordPages(record)) {
    const files = pageFiles(page, day, site);
    yield* files;
    if (page.path !== "404.html") paths.push(page.path);
    if (page.hasPng) pictures.push(...pngFiles(files));
    if (site !== null && page.card !== undefined) pictures.push(cardFile(page.path, page.card));
  }
  for (const picture of pictures) yield await picture;
  yield searchIndex(record);
  for (const type of pageTypes) yield { path: schemaPath(type), content: json(pageSchema(type)) };
  yield ballotFile(record);
  yield curveFile(record);
  const entries: DownloadTable[] = [];
  for (const table of tables) {
    const { entry, files } = await readDownload(database, table);
    entries.push(entry);
    yield* files;
  }
  const last = [
    dataPage(entries, { licence, asOf: lastEvidenceOn(record), day, hasConsole: console !== undefined }),
    ...(console === undefined ? [] : [sqlPage(await answers(database, examplesOf(console.questions)))]),
  ];
  for (const page of last) yield* pageFiles(page, day, site);
  if (console !== undefined) yield* await consoleFiles(console.databasePath);
  if (site !== null) yield* siteMap(site, [...paths, ...last.map(({ path }) => path)], day);
}

/** The pages of a record, without that of its downloads. */
export function* recordPages(record: SiteRecord): Generator<Page> {
  yield homePage(record);
  yield treatyListPage(record);
  yield matrixPage(record);
  for (const chapter of record.chapters) yield chapterPage(record, chapter);
  for (const { treatyId } of record.standings) yield treatyPage(record, treatyId);
  yield participantListPage(record);
  for (const standing of record.participantStandings) yield participantPage(record, standing);
  for (const group of record.groups)
    if (group.unGroup !== null) yield regionPage(record, group, group.unGroup);
  yield forecastPage(record);
  yield comparePage(record);
  yield votesPage(record);
  for (const session of new Set(record.rollCalls.map((rollCall) => rollCall.session)))
    yield sessionPage(record, session);
  for (const rollCall of record.rollCalls)
    yield rollCall.treatyId === null ? rollCallPage(record, rollCall) : treatyVotePage(record, rollCall);
  yield changesPage(record);
  yield claimsPage(record);
  yield countsPage(record);
  yield sourcesPage(record);
  yield methodsPage(record);
  yield notFoundPage();
}

/** The HTML of a page, its data, its feeds, and the files of its charts. `recordDay` is the last day that the record knows. */
export function pageFiles(
  page: Page,
  recordDay: string,
  site: SiteAddress | null = null,
): readonly TextFile[] {
  const context = contextOf(page, recordDay, site);
  const folder = beside(page.path, "");
  return [
    { path: page.path, content: renderPage(page, context).markup },
    ...(page.path === "404.html"
      ? []
      : [
          {
            path: `${folder}data.json`,
            content: `${JSON.stringify({ page: page.path, title: page.title, licence, ...page.data })}\n`,
          },
        ]),
    ...page.figures.flatMap((figure) => chartFiles(figure, folder, svgDocument, licence, site)),
    ...subscriptionFiles(page, recordDay),
  ];
}

function contextOf({ path, hasPng = false }: Page, recordDay: string, site: SiteAddress | null): PageContext {
  return {
    href: (target) => relativePath(path, target),
    newDocument: svgDocument,
    licence,
    site,
    recordDay: formatDate(recordDay),
    recordYear: recordDay.slice(0, 4),
    hasPng,
  };
}

function lastEvidenceOn(record: SiteRecord): string {
  const { signaturesSeen, consentsSeen } = treatyOf(record, focus.treatyId);
  const last = [signaturesSeen, consentsSeen]
    .flatMap((date) => date ?? [])
    .sort()
    .at(-1);
  return last === undefined ? "not known" : formatDate(last);
}

interface Download {
  readonly entry: DownloadTable;
  readonly files: readonly TextFile[];
}

/** What a page can offer to a browser; larger tables are in the export, as Parquet. */
const CSV_ROWS_MAX = 50_000;
const JSON_ROWS_MAX = 5_000;

async function readDownload(database: Database, table: Table): Promise<Download> {
  const count = await countRows(database, table);
  if (count > CSV_ROWS_MAX) return { entry: { table, rows: count, formats: [] }, files: [] };
  const rows = await tableRows(database, table);
  const csv = { path: `data/${table.name}.csv`, content: encodeCsv(table, rows) };
  if (count > JSON_ROWS_MAX) return { entry: { table, rows: count, formats: ["CSV"] }, files: [csv] };
  const jsonFile = { path: `data/${table.name}.json`, content: json(jsonTable(table, rows)) };
  return { entry: { table, rows: count, formats: ["CSV", "JSON"] }, files: [csv, jsonFile] };
}

function jsonTable(table: Table, rows: readonly object[]) {
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [toSnakeCase(name), value])),
  );
  return { table: table.name, description: table.comment, licence, schema: jsonSchema(table), rows: named };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
