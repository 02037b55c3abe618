import { dictionaryOf, tables } from "@depositary/model";
import { describe, expect, it } from "vitest";
import type { Dictionary } from "../../src/export/dictionary.js";
import { dictionaryHtml } from "../../src/export/dictionary-html.js";
import { dictionaryMarkdown } from "../../src/export/dictionary-markdown.js";
import type { Relation } from "../../src/export/relation.js";
import { macros, views } from "../../src/sql/index.js";
import { exported, hostileText } from "./exported.js";

describe("the dictionary of an export", () => {
  it("explains every table, view, column, vocabulary and macro, in Markdown and in HTML", async () => {
    const files = await exported();
    try {
      const [markdown, html] = [await files.read("dictionary.md"), await files.read("dictionary.html")];
      for (const { name } of [...tables, ...views]) {
        expect(markdown).toContain(`\n### \`${name}\`\n`);
        expect(html).toContain(`<h3>${name}</h3>`);
        expect(html).toContain(`<a href="#${name}">`);
      }
      for (const { column, sqlType, values } of tables.flatMap(dictionaryOf)) {
        expect(markdown).toContain(`| \`${column}\` | \`${sqlType}\` |`);
        for (const value of values ?? []) expect(html).toContain(`<code>${value}</code>`);
      }
      for (const column of views.flatMap((view) => Object.keys(view.columns)))
        expect(html).toContain(`<th scope="row"><code>${column}</code></th>`);
      for (const { name } of macros) expect(markdown).toContain(`- \`${name}(`);
      expect(markdown).toContain("Unit: days.");
      expect(markdown).toContain("| to treaty |");
    } finally {
      await files.remove();
    }
  });

  const relation: Relation = {
    name: "sample",
    kind: "table",
    comment: hostileText,
    columns: [
      {
        table: "sample",
        column: "vote",
        sqlType: "VARCHAR",
        nullable: false,
        key: "primary",
        references: "other",
        unit: hostileText,
        values: [hostileText],
        comment: hostileText,
      },
    ],
    primaryKey: ["vote"],
    foreignKeys: [],
  };
  const hostile: Dictionary = {
    title: hostileText,
    introduction: hostileText,
    relations: [relation],
    macros: [{ call: hostileText, comment: hostileText }],
  };

  it("lets no text leave its place in HTML, and needs neither script nor inline style", () => {
    const html = dictionaryHtml(hostile);
    expect(html).not.toMatch(/<script|<img|<style|style=|onerror=[^a]|javascript:/);
    expect(html.match(/&#60;\/script&#62;&#60;img src=x onerror=alert\(1\)&#62;/g)?.length).toBe(9);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<th scope="col">Meaning</th>');
  });

  it("lets no text end its cell, its line or its code in Markdown", () => {
    const markdown = dictionaryMarkdown(hostile);
    const row = markdown.split("\n").find((line) => line.startsWith("| `vote`"));
    expect(row?.replaceAll("\\|", "").split("|")).toHaveLength(7);
    expect(row).toMatch(/ One of: ``.*``\. \|$/);
    const outsideCode = markdown.replace(/(?<!\\)(`+)(?!`).*?(?<!`)\1(?!`)/g, "");
    expect(outsideCode).not.toMatch(/(?<!\\)</);
    expect(markdown).not.toContain("\u2028");
  });
});
