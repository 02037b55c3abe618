import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { historyPathOf, openHistory } from "../../src/ask/history.js";

const directory = mkdtempSync(join(tmpdir(), "depositary-history-"));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const silent = (problem: string) => expect.unreachable(problem);

describe("the history of the prompt", () => {
  it("begins empty and is there in the next session, oldest first, for its owner only", () => {
    const path = join(directory, "new", "depositary", "sql-history");
    const first = openHistory(path, silent);
    expect(first.lines).toEqual([]);
    first.add("SELECT 1;");
    first.add("FROM chapter;");
    expect(openHistory(path, silent).lines).toEqual(["SELECT 1;", "FROM chapter;"]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("closes to others a file that was open to them", () => {
    const path = join(directory, "open");
    writeFileSync(path, "SELECT 1;\n");
    chmodSync(path, 0o644);
    openHistory(path, silent).add("SELECT 2;");
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("keeps the last thousand lines", () => {
    const path = join(directory, "long");
    writeFileSync(path, Array.from({ length: 2500 }, (_, index) => `SELECT ${index};\n`).join(""));
    const history = openHistory(path, silent);
    expect(history.lines).toHaveLength(1000);
    history.add("SELECT 'last';");
    const kept = readFileSync(path, "utf8").trimEnd().split("\n");
    expect(kept).toHaveLength(1000);
    expect([kept[0], kept.at(-1)]).toEqual(["SELECT 1501;", "SELECT 'last';"]);
  });

  it("keeps the lines of two sessions at once", () => {
    const path = join(directory, "shared");
    const [one, other] = [openHistory(path, silent), openHistory(path, silent)];
    one.add("SELECT 1;");
    other.add("SELECT 2;");
    one.add("SELECT 3;");
    expect(openHistory(path, silent).lines).toEqual(["SELECT 1;", "SELECT 2;", "SELECT 3;"]);
  });

  it("says once that it cannot be kept, and lets the prompt go on", () => {
    const path = join(directory, "a-directory");
    mkdirSync(path);
    const problems: string[] = [];
    const history = openHistory(path, (problem) => problems.push(problem));
    history.add("SELECT 1;");
    history.add("SELECT 2;");
    expect(history.lines).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^no history is kept: EISDIR/);
  });

  it.each([
    ["$XDG_STATE_HOME", "/state", "/state/depositary/sql-history"],
    ["~/.local/state without it", undefined, "/home/ada/.local/state/depositary/sql-history"],
    [
      "~/.local/state where it is relative, which the specification forbids",
      "state",
      "/home/ada/.local/state/depositary/sql-history",
    ],
  ])("lies in %s", (_, state, path) => {
    expect(historyPathOf({ XDG_STATE_HOME: state }, "/home/ada")).toBe(path);
  });
});
