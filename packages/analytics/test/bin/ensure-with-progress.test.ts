import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { ensureWithProgress } from "../../src/bin/ensure-with-progress.js";
import { inCopyOfFixture } from "../fixture.js";

/** A standard error that keeps what is written. */
function recorded(isTTY: boolean) {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { written, stderr: Object.assign(stream, { isTTY }) };
}

const buildsWith = (isTTY: boolean) =>
  inCopyOfFixture(async (dataDirectory) => {
    const { written, stderr } = recorded(isTTY);
    const paths = { dataDirectory, databasePath: join(dataDirectory, "build", "record.duckdb") };
    const first = await ensureWithProgress(paths, { stderr });
    const lines = written.splice(0);
    return { first, lines, second: await ensureWithProgress(paths, { stderr }), after: written };
  });

describe("building the database for a command", () => {
  it("says on a terminal what is computed, erases that, and is silent where nothing is", async () => {
    const { first, lines, second, after } = await buildsWith(true);
    expect(first).toEqual({ built: true });
    expect(lines[0]).toBe("\r\u001b[Kcomputing survival: 0 %");
    expect(lines.at(-1)).toBe("\r\u001b[K");
    expect(second).toEqual({ built: false });
    expect(after).toEqual([]);
  });

  it("writes nothing where standard error is a file", async () => {
    const { first, lines } = await buildsWith(false);
    expect(first).toEqual({ built: true });
    expect(lines).toEqual([]);
  });
});
