import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { ensureWithProgress } from "../../src/bin/ensure-with-progress.js";
import { recordPaths } from "../../src/bin/options.js";
import { UsageError } from "../../src/bin/usage-error.js";
import { inCopyOfFixture, inTemporaryDirectory } from "../fixture.js";

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
    expect(lines[0]).toBe("\r\u001b[Kcomputing survival: 0%");
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

// who may write everywhere finds no directory read-only
describe.skipIf(process.getuid?.() === 0)("a record that cannot be written to (not as root)", () => {
  const inReadOnly = (work: (data: string) => Promise<void>) =>
    inCopyOfFixture(async (data) => {
      await chmod(data, 0o555);
      try {
        await work(data);
      } finally {
        await chmod(data, 0o755);
      }
    });

  it("is asked with a database elsewhere, which is told where there is none", () =>
    inReadOnly(async (data) => {
      const { stderr } = recorded(false);
      const refused = ensureWithProgress(recordPaths({ data }), { stderr });
      await expect(refused).rejects.toThrow("name another file with --database");
      await expect(refused).rejects.toBeInstanceOf(UsageError);
      await inTemporaryDirectory(async (other) => {
        const paths = recordPaths({ data, database: join(other, "record.duckdb") });
        expect(await ensureWithProgress(paths, { stderr })).toEqual({ built: true });
      });
    }));
});
