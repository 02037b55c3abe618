import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { idealPoints } from "../../../../src/statistics/votes/ideal-point/ideal-points.js";
import { sessionOnFile } from "../votes-on-file.js";

// threads run the compiled module; `tsc -b` is part of the test command
const worker = new URL("../../../../dist/statistics/votes/ideal-point/worker.js", import.meta.url);
const sessions = ["2", "4", "8", "19", "13"].map(sessionOnFile);

describe("ideal points of several sessions", () => {
  const seen: number[] = [];
  const run = (module: URL | null, count: number) =>
    idealPoints(sessions, { worker: module, count, progress: (done) => seen.push(done) });
  let alone: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    alone = await run(null, 1);
  }, 120_000);

  it.skipIf(!existsSync(fileURLToPath(worker)))(
    "are the same to the last bit from no, one and two threads",
    async () => {
      expect(await run(worker, 1)).toEqual(alone);
      expect(await run(worker, 2)).toEqual(alone);
      expect(seen).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
      expect([...new Set(alone.map(({ session }) => session))]).toEqual(["2", "4", "8", "13"]);
      expect(alone.filter(({ stdError, ballots }) => !(stdError > 0 && ballots >= 5))).toEqual([]);
    },
  );

  it("of a session do not depend on the others", async () => {
    const options = { worker: null, count: 1, progress: () => {} };
    expect(await idealPoints([sessionOnFile("8")], options)).toEqual(
      alone.filter(({ session }) => session === "8"),
    );
  });
});
