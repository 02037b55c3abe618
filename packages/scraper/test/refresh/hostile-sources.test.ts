import { cpSync, rmSync } from "node:fs";
import {
  changeTable,
  disagreementTable,
  resolutionTable,
  rollCallTable,
  sourceTable,
  treatyTable,
} from "@depositary/model";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isTaken } from "../../src/refresh/outcome.js";
import { failuresFile } from "../../src/refresh/summary-file.js";
import { factsOf, removeCopy } from "../support/data-copy.js";
import { HOSTILE, shownHostile } from "../support/hostile-text.js";
import { type Handler, type LoopbackServer, sendDocument, startServer } from "../support/loopback-server.js";
import { isSoak } from "../support/seed.js";
import { expectInert, toldRun } from "../support/told-run.js";
import { coeSubjects } from "./fault-matrix/coe.js";
import { odsSubjects } from "./fault-matrix/ods.js";
import { undlSubjects } from "./fault-matrix/undl.js";
import { verdragenbankSubjects } from "./fault-matrix/verdragenbank.js";

const TABLES = [treatyTable, changeTable, resolutionTable, rollCallTable, sourceTable, disagreementTable];

const subjects = (await Promise.all([undlSubjects(), odsSubjects(), coeSubjects(), verdragenbankSubjects()]))
  .flat()
  .filter(({ withText }) => withText !== undefined);

let server: LoopbackServer;
let handle: Handler;

beforeAll(async () => {
  server = await startServer((request, response) => handle(request, response));
});

afterAll(async () => {
  await server.close();
  await Promise.all(subjects.map(({ directory }) => removeCopy(directory)));
});

/** The places of a document are read by the same hands: the first is shown every text, the others some; all in the soak run. */
function shownTo(place: string, [first]: readonly string[]): readonly string[] {
  return place === first || isSoak ? HOSTILE : HOSTILE.filter((_text, at) => at % 8 === 0);
}

describe.each(subjects.map((subject) => [subject.name, subject] as const))("%s", (_name, subject) => {
  const { source, document, isAt, type, others } = subject;
  const directory = `${subject.directory}-hostile`;
  let before: readonly string[];

  beforeEach(async () => {
    cpSync(subject.directory, directory, { recursive: true });
    before = await factsOf(directory);
  });

  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  const places = Object.keys(subject.withText ?? {});
  describe.each(Object.entries(subject.withText ?? {}))("a hostile string as %s", (place, withText) => {
    it.each(shownTo(place, places).map((text) => [shownHostile(text), text] as const))(
      "%s is text to every reader, or the document is refused and the facts stay",
      async (_shown, text) => {
        const body = withText(text);
        handle = (request, response) => {
          if (request.url === "/robots.txt") response.writeHead(404).end();
          else if (isAt(request.url)) sendDocument(request, response, body, type);
          else others(request, response);
        };
        const told = await toldRun({
          directory,
          sources: [source],
          origin: server.origin,
          request: { sources: [{ source, only: [document] }] },
        });
        await expectInert(directory, told, TABLES);
        expect(told.report.outcomes).toHaveLength(1);
        if (told.report.outcomes.every(isTaken)) return;
        expect(await factsOf(directory)).toEqual(before);
        expect(failuresFile(told.report)).toContain(`${source.name}:${document}: `);
      },
    );
  });
});
