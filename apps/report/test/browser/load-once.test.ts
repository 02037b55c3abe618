import { expect, it } from "vitest";
import { loadOnce } from "../../browser/load-once.js";

it("what is loaded once is asked for when it is first needed, and again where that failed", async () => {
  let asked = 0;
  const loader = loadOnce(async () => {
    asked += 1;
    if (asked === 1) throw new Error("not there");
    return "index";
  });
  expect([asked, loader.isAsked()]).toEqual([0, false]);
  await expect(loader.load()).rejects.toThrow("not there");
  expect(loader.isAsked()).toBe(false);
  expect([await loader.load(), await loader.load()]).toEqual(["index", "index"]);
  expect([asked, loader.isAsked()]).toEqual([2, true]);
});
