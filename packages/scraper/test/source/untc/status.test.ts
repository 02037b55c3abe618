import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  countTotals,
  parseStatusHtml,
  parseStatusXml,
  reconcileTotals,
} from "../../../src/source/untc/index.js";

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

describe("the Convention against Cybercrime", () => {
  it("is read from its XML", async () => {
    const record = parseStatusXml(fixture("XVIII-16.en.xml"), "XVIII-16");
    await expect(`${JSON.stringify(record, null, 2)}\n`).toMatchFileSnapshot("fixtures/XVIII-16.json");
  });

  it("is the same record on its page, which adds the day of its stamp", () => {
    const xml = parseStatusXml(fixture("XVIII-16.en.xml"), "XVIII-16");
    const html = parseStatusHtml(fixture("XVIII-16.html"), "XVIII-16");
    expect(html).toEqual({ ...xml, statusAsAt: "05-01-2026" });
  });

  it("prints signatories only, and they agree with its rows", () => {
    const record = parseStatusXml(fixture("XVIII-16.en.xml"), "XVIII-16");
    reconcileTotals(record);
    expect(record.parties).toBeNull();
    expect(countTotals(record)).toEqual({ signatories: 6, parties: 0 });
  });

  it("counts the European Union among its signatories and keeps its footnotes off its name", () => {
    const { rows } = parseStatusXml(fixture("XVIII-16.en.xml"), "XVIII-16");
    expect(rows[3]?.participant).toEqual({ name: "European Union", isBracketed: false, notes: ["1", "2"] });
  });
});
