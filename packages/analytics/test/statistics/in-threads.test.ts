import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { caseRows } from "../../src/statistics/forecast/backtest/case-rows.js";
import { openedWithin, originsOf, samples } from "../../src/statistics/forecast/backtest/origins.js";
import { inThreads } from "../../src/statistics/in-threads.js";
import { forecastFactsOnFile } from "./forecast/facts-on-file.js";

// threads run the compiled module; `tsc -b` is part of the test command
const worker = new URL("../../dist/statistics/forecast/backtest/worker.js", import.meta.url);
const quiet = { count: 1, progress: () => {} };

describe("tasks in threads", () => {
  it("give results in the order of the tasks, and say how many there are", async () => {
    const seen: (readonly number[])[] = [];
    const progress = (done: number, total: number) => seen.push([done, total]);
    const add = (task: number, shared: number) => task + shared;
    expect(await inThreads([3, 1, 2], 10, add, { worker: null, count: 2, progress })).toEqual([13, 11, 12]);
    expect(seen).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it("are not begun after one that fails", async () => {
    const begun: number[] = [];
    const fail = (task: number) => {
      begun.push(task);
      throw new RangeError(`task ${task}`);
    };
    await expect(inThreads([1, 2, 3], null, fail, { ...quiet, worker: null })).rejects.toThrow("task 1");
    expect(begun).toEqual([1]);
  });

  it.skipIf(!existsSync(fileURLToPath(worker)))(
    "backtest to the last bit as in one, and throw what a thread throws",
    async () => {
      const { training } = await forecastFactsOnFile();
      const origins = originsOf(openedWithin(training, samples.test)).slice(40, 44);
      const alone = await inThreads(origins, training, caseRows, { ...quiet, worker: null });
      expect(alone.flat().length).toBeGreaterThan(0);
      expect(await inThreads(origins, training, caseRows, { ...quiet, worker, count: 2 })).toEqual(alone);
      await expect(inThreads([null], training, () => [], { ...quiet, worker })).rejects.toThrow(TypeError);
    },
  );
});
