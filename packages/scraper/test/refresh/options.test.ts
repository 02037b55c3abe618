import { describe, expect, it } from "vitest";
import { type RefreshOptions, readOptions } from "../../src/refresh/options.js";
import { sources } from "../../src/refresh/sources/index.js";
import { UsageError } from "../../src/usage-error.js";

function read(args: readonly string[], env: NodeJS.ProcessEnv = {}): RefreshOptions {
  return readOptions(args, env, sources);
}

/** What is asked of each source. */
function asked(args: readonly string[]) {
  return read(args).sources.map(({ source, only }) => [source.name, only]);
}

describe("the arguments of refresh", () => {
  it.each([
    [["--onyl", "untc:XVIII-16"], "--onyl"],
    [["--only", "unct:XVIII-16"], 'unknown source "unct"'],
    [["--only", "XVIII-16"], 'unknown source "XVIII-16"; known: untc'],
    [["--only", "nobody:A"], 'unknown source "nobody"; known: untc'],
    [["--budget", "-1"], "--budget"],
    [["--budget", "many"], "not a number of requests"],
    [["--only", "untc:XVIII-16,untc:FOO"], "FOO"],
    [["--only", "untc:XVIII-16,"], "not a treaty number"],
    [["--only", "untc:CETS-185"], "CETS-185 is not in the collection"],
    [["--only"], "--only"],
    [["XVIII-16"], "XVIII-16"],
    [["--origin", "untc=ftp://example.org"], "not an origin"],
    [["--origin", "untc=http://user:secret@example.org"], "not an origin"],
    [["--origin", "untc=http://127.0.0.1:1/path"], "without a path"],
    [["--origin", "http://127.0.0.1:1"], "unknown source"],
    [["--delay", "0"], "only with an --origin on this machine"],
    [["--delay", "0", "--origin", "untc=https://example.org"], "only with an --origin on this machine"],
    [["--delay", "soon"], "not a number"],
  ])("%j make no sense", (args, reason) => {
    expect(() => read(args)).toThrow(UsageError);
    expect(() => read(args)).toThrow(reason);
  });

  it("name treaties with the source at each or only at the first", () => {
    const wanted = ["XVIII-16", "XI-B-16-147"];
    expect(asked(["--only", "untc:XVIII-16,XI-B-16-147"])).toEqual([["untc", wanted]]);
    expect(asked(["--only", "untc:XVIII-16", "--only", "untc:XI-B-16-147"])).toEqual([["untc", wanted]]);
  });

  it("name a whole source", () => {
    expect(asked(["--only", "untc"])).toEqual([["untc", null]]);
    expect(asked(["--only", "untc:XVIII-16", "--only", "untc"])).toEqual([["untc", null]]);
    expect(asked([])).toEqual(sources.map(({ name }) => [name, null]));
  });

  it("prefer a flag to the environment", () => {
    const env = { DEPOSITARY_ORIGIN_UNTC: "http://127.0.0.1:1" };
    expect(read([], env).mirrors.get("untc")).toBe("http://127.0.0.1:1");
    expect(read(["--origin", "untc=http://127.0.0.1:2/"], env).mirrors.get("untc")).toBe(
      "http://127.0.0.1:2",
    );
  });

  it("take no variable for an origin that names no source", () => {
    expect(() => read([], { DEPOSITARY_ORIGIN_UNCT: "http://127.0.0.1:1" })).toThrow(
      'DEPOSITARY_ORIGIN_UNCT: unknown source "unct"; known: untc',
    );
  });

  it("allow a shorter pause on this machine only", () => {
    const here = ["--delay", "0", "--only", "untc", "--origin", "untc=http://[::1]:8080"];
    expect(read(here).delayMs).toBe(0);
    expect(read(["--delay", "2500"]).delayMs).toBe(2500);
  });
});
