import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prompt } from "../../src/ask/prompt.js";
import { openSession, type Session } from "../../src/session.js";

describe("the prompt", () => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession({ path: ":memory:", access: "build" });
  });
  afterAll(() => session.close());

  async function type(typed: string) {
    const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
    const printed = Promise.all([text(streams.stdout), text(streams.stderr)]);
    streams.stdin.end(typed);
    await prompt(session, streams, "csv");
    streams.stdout.end();
    streams.stderr.end();
    const [stdout, stderr] = await printed;
    return { stdout, stderr };
  }

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
    expect(stderr).toContain("treaty");
  });
});
