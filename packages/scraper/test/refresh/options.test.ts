import { describe, expect, test } from "vitest";
import { readOptions, UsageError } from "../../src/refresh/options.js";

describe("the arguments of refresh", () => {
  test.each([
    [["--onyl", "untc:XVIII-16"], "--onyl"],
    [["--only", "unct:XVIII-16"], 'unknown source "unct"'],
    [["--only", "XVIII-16"], 'unknown source ""'],
    [["--only", "undl:A"], 'unknown source "undl"; known: untc'],
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
    const read = () => readOptions(args, {});
    expect(read).toThrow(UsageError);
    expect(read).toThrow(reason);
  });

  test("name treaties with the source at each or only at the first", () => {
    const wanted = ["XVIII-16", "XI-B-16-147"];
    expect(readOptions(["--only", "untc:XVIII-16,XI-B-16-147"], {}).treaties).toEqual(wanted);
    expect(readOptions(["--only", "untc:XVIII-16", "--only", "untc:XI-B-16-147"], {}).treaties).toEqual(
      wanted,
    );
  });

  test("name a whole source", () => {
    expect(readOptions(["--only", "untc"], {}).treaties).toBeNull();
    expect(readOptions([], {}).treaties).toBeNull();
  });

  test("prefer a flag to the environment", () => {
    const env = { DEPOSITARY_ORIGIN_UNTC: "http://127.0.0.1:1" };
    expect(readOptions([], env).origins.get("untc")).toBe("http://127.0.0.1:1");
    expect(readOptions(["--origin", "untc=http://127.0.0.1:2/"], env).origins.get("untc")).toBe(
      "http://127.0.0.1:2",
    );
  });

  test("allow a shorter pause on this machine only", () => {
    expect(readOptions(["--delay", "0", "--origin", "untc=http://[::1]:8080"], {}).delayMs).toBe(0);
    expect(readOptions(["--delay", "2500"], {}).delayMs).toBe(2500);
  });
});
