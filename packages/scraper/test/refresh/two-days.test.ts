import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { changeTable } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { StatusRecord } from "../../src/source/untc/index.js";
import { readReferenceFacts, readWrittenFacts } from "../../src/store/facts.js";
import { readRows } from "../../src/store/read-rows.js";
import { runRefresh } from "../support/command.js";
import {
  cybercrimeRecord,
  cybercrimeRows,
  type PrintedRow,
  withRow,
} from "../support/cybercrime-document.js";
import { copyOfTreaty, factsOf, removeCopy } from "../support/data-copy.js";
import { type Handler, type LoopbackServer, startServer } from "../support/loopback-server.js";
import { smallCollection, tinyRecord } from "../support/small-collection.js";

const TIMEOUT_MS = 120_000;
/** Chapters of the collection: 28 with a listing each, one with five, the list of chapters; a treaty in each listing. */
const LISTINGS = 33;

let directory: string;
let server: LoopbackServer;
let rows: readonly PrintedRow[];
let chapters: ReadonlySet<string>;
let handle: Handler;

beforeEach(async () => {
  directory = await copyOfTreaty("XVIII-16");
  const reference = await readReferenceFacts(directory);
  rows = cybercrimeRows(await readWrittenFacts(directory), reference);
  chapters = reference.chapters;
  server = await startServer((request, response) => handle(request, response));
});

afterEach(async () => {
  await server.close();
  await removeCopy(directory);
});

/** A run of the real command over the whole collection, as it stands with these treaties. */
function refresh(records: readonly StatusRecord[], isListed?: (treaty: string) => boolean) {
  handle = smallCollection(records, chapters, isListed);
  return runRefresh([
    "--only",
    "untc",
    "--origin",
    `untc=${server.origin}`,
    "--data",
    directory,
    "--delay",
    "0",
  ]);
}

const dayOne = () => cybercrimeRecord(rows, { statusAsAt: null });

/** Two signatures, a ratification, a name that is printed otherwise, a withdrawal. */
function dayTwo(): StatusRecord {
  const ratified = withRow(rows, "Japan", ([name, signature]) => [name, signature, "20 Nov 2026"]);
  const renamed = withRow(ratified, "Türkiye", ([, ...cells]) => ["Turkey", ...cells]);
  const withdrawn = withRow(renamed, "Qatar", ([name, ...cells]) => [`[${name}]`, ...cells]);
  return cybercrimeRecord([...withdrawn, ["Iceland", "18 Nov 2026", ""], ["Norway", "19 Nov 2026", ""]], {
    statusAsAt: null,
  });
}

async function hashesIn(data: string): Promise<readonly string[]> {
  return (await factsOf(data)).map((line) => line.split(" ").slice(0, 2).join(" "));
}

describe("the day after", () => {
  it(
    "two signatures, a ratification, a rename, a withdrawal and a new treaty are exactly those changes",
    async () => {
      const first = await refresh([dayOne()]);
      expect(first.code).toBe(0);
      const known = new Set((await readRows(directory, changeTable)).map(({ changeId }) => changeId));
      const { code, stdout, stderr } = await refresh([dayTwo(), tinyRecord("XVIII", "17")]);
      expect(stderr).toContain("untc: 34 listed = 34 taken + 0 listed exceptions + 0 not taken");
      expect(code).toBe(0);
      const changes = (await readRows(directory, changeTable)).filter(({ changeId }) => !known.has(changeId));
      expect(
        changes
          .map(
            ({ treatyId, participantId, kind, field }) =>
              `${treatyId} ${participantId ?? "-"} ${kind} ${field}`,
          )
          .sort(),
      ).toEqual([
        "XVIII-16 ISL signed signature",
        "XVIII-16 JPN consented ratification",
        "XVIII-16 NOR signed signature",
        "XVIII-16 QAT withdrew withdrawal",
        "XVIII-16 TUR renamed name",
        "XVIII-17 - treatyAppeared participants",
      ]);
      expect(stdout.trimEnd().split("\n")).toHaveLength(6);
    },
    TIMEOUT_MS,
  );

  it(
    "a run that died when it had accepted its documents and written nothing says the same when it is run again",
    async () => {
      await refresh([dayOne()]);
      const facts = await Promise.all(
        ["actions", "changes", "disagreements", "sources", "treaties"].map(async (name) => {
          const path = join(directory, `${name}.csv`);
          return { path, content: await readFile(path) };
        }),
      );
      const { stdout } = await refresh([dayTwo()]);
      const whole = await hashesIn(directory);
      for (const { path, content } of facts) await writeFile(path, content);
      expect((await refresh([dayTwo()])).stdout).toBe(stdout);
      expect(stdout).toContain('XVIII-16: "Türkiye" is now printed as "Turkey"');
      expect(await hashesIn(directory)).toEqual(whole);
    },
    TIMEOUT_MS,
  );

  it(
    "the same site brings nothing: it is asked with conditions and no file changes",
    async () => {
      await refresh([dayOne()]);
      const before = await factsOf(directory);
      const { code, stdout, stderr } = await refresh([dayOne()]);
      expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
      expect(stderr).toContain(
        `untc: ${2 * LISTINGS + 1} documents = 0 changed + ${2 * LISTINGS + 1} unchanged`,
      );
      expect(await factsOf(directory)).toEqual(before);
    },
    TIMEOUT_MS,
  );
});
