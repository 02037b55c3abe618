import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { withProgress } from "../../src/ask/progress.js";
import { manualClock } from "./manual-clock.js";

const ERASE = "\r\u001b[K";

/** Runs a query that takes as long as the test says. */
function watch(isTTY: boolean, percentage: () => number) {
  const clock = manualClock();
  const stderr = Object.assign(new PassThrough(), { isTTY });
  let finish = () => {};
  const work = new Promise<string>((resolve) => {
    finish = () => resolve("answer");
  });
  const answer = withProgress(work, { clock, stderr, percentage });
  return { clock, answer, finish, printed: () => String(stderr.read() ?? "") };
}

describe("progress of a query", () => {
  it("is silent for a second, then says how far the query is, and leaves nothing behind", async () => {
    let done = 0;
    const { clock, answer, finish, printed } = watch(true, () => done);
    clock.advance(750);
    expect(printed()).toBe("");
    done = 41.7;
    clock.advance(750);
    expect(printed()).toBe(`${ERASE}running: 41%, 1 s; ctrl-C stops it`);
    done = 100;
    clock.advance(1000);
    expect(printed()).toBe(`${ERASE}running: 99%, 2 s; ctrl-C stops it`);
    finish();
    expect(await answer).toBe("answer");
    expect(printed()).toBe(ERASE);
    expect(clock.running()).toBe(0);
  });

  it.each([-1, 0])("says how long it takes where the database cannot tell (%s)", async (percentage) => {
    const { clock, answer, finish, printed } = watch(true, () => percentage);
    clock.advance(3000);
    expect(printed()).toBe(`${ERASE}running: 3 s; ctrl-C stops it`);
    finish();
    await answer;
  });

  it("prints nothing for a query that is answered within a second", async () => {
    const { clock, answer, finish, printed } = watch(true, () => 50);
    clock.advance(500);
    finish();
    await answer;
    expect(printed()).toBe("");
  });

  it("prints nothing into a pipe", async () => {
    const { clock, answer, finish, printed } = watch(false, () => 50);
    clock.advance(5000);
    finish();
    await answer;
    expect(printed()).toBe("");
  });
});
