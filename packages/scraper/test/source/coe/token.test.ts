import { describe, expect, it } from "vitest";
import { RefusedDocumentError } from "../../../src/errors.js";
import { readToken } from "../../../src/source/coe/index.js";
import { TOKEN, tokenPage } from "./render.js";

const read = (text: string) => readToken(new TextEncoder().encode(text));

describe("the public page", () => {
  it("prints the token of the API in a script, in either quotes", () => {
    expect(read(tokenPage())).toBe(TOKEN);
    expect(read('<script>window.conventions_api_key = "another-key"</script>')).toBe("another-key");
  });

  it("may print it twice, but not two of them", () => {
    expect(read(`${tokenPage()}${tokenPage()}`)).toBe(TOKEN);
    expect(() => read(`${tokenPage()}${tokenPage("another-key")}`)).toThrow("2 values");
  });

  it.each([
    ["a check for robots", "<title>Just a moment...</title>", "bot wall"],
    ["another page", "<html><body>Welcome</body></html>", "no token"],
    ["nothing", "", "empty"],
    ["a token that no header can hold", tokenPage("a key\nwith lines"), "no token"],
    ["an empty token", tokenPage(""), "no token"],
  ])("%s in its place is refused", (_name, text, reason) => {
    expect(() => read(text)).toThrow(RefusedDocumentError);
    expect(() => read(text)).toThrow(reason);
  });

  it("is never quoted in an error", () => {
    const error = (() => {
      try {
        return read(`${tokenPage()}${tokenPage("another-key")}`);
      } catch (thrown) {
        return String(thrown);
      }
    })();
    expect(error).not.toContain(TOKEN);
    expect(error).not.toContain("another-key");
  });
});
