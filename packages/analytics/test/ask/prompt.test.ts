import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prompt } from "../../src/ask/prompt.js";
import { openSession, type Session } from "../../src/session.js";
import { manualClock } from "./manual-clock.js";

const directory = mkdtempSync(join(tmpdir(), "depositary-prompt-"));
const historyPath = join(directory, "state", "sql-history");

let session: Session;
beforeAll(async () => {
  session = await openSession({ path: ":memory:", access: "build" });
  await session.connection.run("CREATE TABLE treaty (treaty_id TEXT)");
});
afterAll(() => {
  session.close();
  rmSync(directory, { recursive: true, force: true });
});

/** A prompt at a terminal (`isTTY`) or behind a pipe, and what it has printed so far. */
function openPrompt(isTTY: boolean) {
  const stdin = Object.assign(new PassThrough(), { isTTY });
  const streams = { stdin, stdout: new PassThrough(), stderr: new PassThrough() };
  const printed = Promise.all([text(streams.stdout), text(streams.stderr)]);
  let shown = "";
  streams.stderr.on("data", (part: Buffer) => {
    shown += part.toString();
  });
  const done = prompt(session, streams, "csv", { clock: manualClock(), historyPath });
  const end = async () => {
    await done;
    streams.stdout.end();
    streams.stderr.end();
    const [stdout, stderr] = await printed;
    return { stdout, stderr };
  };
  const until = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { stdin, until, shown: () => shown, end };
}

async function type(typed: string, isTTY = false) {
  const { stdin, end } = openPrompt(isTTY);
  stdin.end(typed);
  return end();
}

describe("the prompt", () => {
  it("answers each statement when its semicolon is typed, over several lines", async () => {
    const { stdout } = await type("SELECT 1\n AS one;\n\nSELECT 2 AS two;\n");
    expect(stdout).toBe("one\r\n1\r\ntwo\r\n2\r\n");
  });

  it("explains a wrong statement and goes on until it is left", async () => {
    const { stdout, stderr } = await type(
      "SELEC 1;\nDROP TABLE treaty;\nSELECT 3 AS three;\nexit\nSELECT 4;\n",
    );
    expect(stdout).toBe("three\r\n3\r\n");
    expect(stderr).toContain("syntax error");
    expect(stderr).toContain("DROP is refused");
  });

  it("lists tables and explains columns without SQL", async () => {
    const { stdout, stderr } = await type(".tables\n.schema TREATY\n.colour\n.quit\nSELECT 4;\n");
    expect(stdout).toContain("treaty,table,\r\n");
    expect(stdout).toContain("treaty_id,VARCHAR,true,\r\n");
    expect(stderr).toContain("there is no .colour");
    expect(stdout).not.toContain("4");
  });

  it("a dot inside a statement begins no command", async () => {
    expect((await type("SELECT 1\n.5 AS x;\n")).stderr).not.toContain("there is no");
  });

  it("stops a running query with ctrl-C and stays", async () => {
    const { stdin, until, shown, end } = openPrompt(true);
    stdin.write("SELECT count(*) FROM range(3000000) a, range(3000000) b WHERE a.range * b.range = 7;\r");
    await until(() => shown().includes("= 7;"));
    // a line of its own, so that the statement has been taken up
    await new Promise((resolve) => setImmediate(resolve));
    stdin.write("\u0003");
    await until(() => shown().includes("stopped\n"));
    stdin.end("SELECT 5 AS five;\rexit\r");
    expect((await end()).stdout).toBe("five\r\n5\r\n");
  });

  it("throws away with ctrl-C what is typed and not yet asked", async () => {
    const { stdin, until, shown, end } = openPrompt(true);
    stdin.write("SELECT 6,\r");
    await until(() => shown().includes("...> "));
    stdin.write("7");
    await until(() => shown().endsWith("7"));
    stdin.write("\u0003");
    await until(() => shown().includes("^C"));
    stdin.end("SELECT 8 AS eight;\rexit\r");
    expect((await end()).stdout).toBe("eight\r\n8\r\n");
  });

  it("completes a name with tab", async () => {
    const { stdin, until, shown, end } = openPrompt(true);
    stdin.write("SELECT count(*) AS n FROM trea");
    await until(() => shown().endsWith("trea"));
    stdin.write("\t");
    await until(() => shown().includes("treaty"));
    stdin.end(";\rexit\r");
    expect((await end()).stdout).toBe("n\r\n0\r\n");
  });

  it("brings back at the next terminal what was typed at this one, and keeps nothing of a pipe", async () => {
    await type("SELECT 9 AS nine;\rexit\r", true);
    await type("SELECT 10 AS ten;\nexit\n");
    expect(readFileSync(historyPath, "utf8").trimEnd().split("\n").at(-1)).toBe("SELECT 9 AS nine;");
    const { stdin, until, shown, end } = openPrompt(true);
    stdin.write("\u001b[A");
    await until(() => shown().includes("SELECT 9 AS nine;"));
    stdin.end("\rexit\r");
    expect((await end()).stdout).toBe("nine\r\n9\r\n");
  });
});
