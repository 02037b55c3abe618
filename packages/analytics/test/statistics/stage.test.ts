import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  createTable,
  participationTable,
  type Survival,
  survivalTable,
  tables,
  treatyTable,
} from "@depositary/model";
import { describe, expect, it } from "vitest";
import { codeReachedFrom } from "../../src/build/code.js";
import { type Database, openDatabase } from "../../src/database.js";
import { insertRows } from "../../src/load/insert-rows.js";
import { fillStatistics } from "../../src/statistics/stage.js";
import type { Statistic, StatisticProgress } from "../../src/statistics/statistic.js";
import { edit, inCopyOfFixture } from "../fixture.js";

const row: Survival = {
  treatyId: "XVIII-16",
  kind: "consent",
  days: 7,
  atRisk: 3,
  events: 1,
  survival: 2 / 3,
  lower: 0.1,
  upper: 0.9,
};

/** A statistic made for these tests, which counts how often it is computed. */
function countedStatistic(details: Partial<Statistic> = {}) {
  const statistic: Statistic & { computed: number } = {
    name: "made-up",
    module: import.meta.url,
    reads: [treatyTable],
    fills: [survivalTable],
    computed: 0,
    compute: async ({ database, progress }) => {
      statistic.computed++;
      progress(1, 2);
      await insertRows(database, survivalTable, [row]);
    },
    ...details,
  };
  return statistic;
}

/** The rows of the statistic in a database with the tables of the record; that these are empty is of no consequence here. */
async function rowsOf(
  dataDirectory: string,
  statistic: Statistic,
  statisticsDirectory: string | undefined,
  onProgress?: (progress: StatisticProgress) => void,
): Promise<readonly Survival[]> {
  const database: Database = await openDatabase({ path: ":memory:", access: "build" });
  try {
    await database.run(tables.flatMap(createTable).join(";"));
    await fillStatistics(database, [], [statistic], { dataDirectory, statisticsDirectory, onProgress });
    return await database.rowsOf(survivalTable.columns, "FROM survival");
  } finally {
    database.close();
  }
}

const inRecord = (work: (dataDirectory: string, kept: string) => Promise<void>) =>
  inCopyOfFixture(async (dataDirectory) => {
    const kept = await mkdtemp(join(tmpdir(), "depositary-kept-"));
    try {
      await work(dataDirectory, kept);
    } finally {
      await rm(kept, { recursive: true, force: true });
    }
  });

describe("the results of a statistic", () => {
  it("are computed once, read again with every bit, and computed again when a file that they follow from changes", () =>
    inRecord(async (dataDirectory, kept) => {
      const statistic = countedStatistic();
      expect(await rowsOf(dataDirectory, statistic, kept)).toEqual([row]);
      expect(await rowsOf(dataDirectory, statistic, kept)).toEqual([row]);
      expect(statistic.computed).toBe(1);
      await edit(dataDirectory, "reference/chapters.csv", "Human Rights", "Human rights");
      await rowsOf(dataDirectory, statistic, kept);
      expect(statistic.computed).toBe(1);
      await edit(dataDirectory, "treaties.csv", "New York", "Geneva");
      expect(await rowsOf(dataDirectory, statistic, kept)).toEqual([row]);
      expect(statistic.computed).toBe(2);
      expect(await readdir(kept)).toEqual(["made-up-src"]);
      expect(await readdir(join(kept, "made-up-src"))).toHaveLength(1);
    }));

  it("can be kept by two builds at once", () =>
    inRecord(async (dataDirectory, kept) => {
      const statistics = [countedStatistic(), countedStatistic()];
      const rows = await Promise.all(statistics.map((one) => rowsOf(dataDirectory, one, kept)));
      expect(rows).toEqual([[row], [row]]);
      expect(await readdir(join(kept, "made-up-src"))).toHaveLength(1);
      expect(await rowsOf(dataDirectory, countedStatistic(), kept)).toEqual([row]);
    }));

  it("that follow from what treaty law derives are computed again when anything changes", () =>
    inRecord(async (dataDirectory, kept) => {
      const statistic = countedStatistic({ reads: [participationTable] });
      await rowsOf(dataDirectory, statistic, kept);
      await edit(dataDirectory, "reference/chapters.csv", "Human Rights", "Human rights");
      await rowsOf(dataDirectory, statistic, kept);
      expect(statistic.computed).toBe(2);
    }));

  it("are computed each time where they are not kept, and say how far they are", () =>
    inRecord(async (dataDirectory) => {
      const statistic = countedStatistic();
      const seen: StatisticProgress[] = [];
      await rowsOf(dataDirectory, statistic, undefined, (progress) => seen.push(progress));
      await rowsOf(dataDirectory, statistic, undefined);
      expect(statistic.computed).toBe(2);
      expect(seen.map(({ statistic: name, done, total }) => `${name} ${done}/${total}`)).toEqual([
        "made-up 0/1",
        "made-up 1/2",
      ]);
    }));

  it("follow from the code that their module reaches, and from no other", async () => {
    const names = (await codeReachedFrom(new URL("../../src/load/ballots.js", import.meta.url).href)).map(
      ({ name }) => name.replaceAll("\\", "/"),
    );
    expect(names).toContain("load/ballots.ts");
    expect(names).toContain("database.ts");
    expect(names).not.toContain("check/index.ts");
  });
});
