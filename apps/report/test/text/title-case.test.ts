import { describe, expect, it } from "vitest";
import { titleCase } from "../../src/text/title-case.js";

describe("a title as its page prints it", () => {
  it.each([
    ["GRAIN AID CONVENTION", "Grain Aid Convention"],
    ["AGREEMENT ON THE TRANSIT OF GOODS (ATG), 1999", "Agreement on the Transit of Goods (ATG), 1999"],
    ["PROTOCOL II TO THE CONVENTION", "Protocol II to the Convention"],
    ["Convention against Torture", "Convention against Torture"],
    ["Agreement establishing the IOC", "Agreement establishing the IOC"],
  ])("%s: %s", (title, printed) => {
    expect(titleCase(title)).toBe(printed);
  });
});
