import { isMtdsg, parseTreatyId, toRoman } from "@depositary/model";
import type { ListingEntry, ListingRecord } from "../../../src/source/untc/listing-record.js";

const PREFIX = "ctl00_ctl00_ContentPlaceHolder1_ContentPlaceHolderInnerPage_";
const OLD_PREFIX = "ctl00_ContentPlaceHolder1_";

/** The list of chapters as the site shows it: number, link, name in a `span`. Made by hand after public parsers. */
export function renderChapterList(names: readonly string[]): string {
  const rows = names.map(
    (name, i) =>
      `<tr><td>${i + 1}</td><td><a href="Treaties.aspx?id=${i + 1}&amp;subid=A&amp;clang=_en">CHAPTER ${toRoman(i + 1)}</a></td><td><span>${escapeHtml(name)}</span></td></tr>`,
  );
  return page(`<table id="${PREFIX}dgChapterList">\n${rows.join("\n")}\n</table>`);
}

/** A listing of two cells a row, as the site shows it since 2017: `14.` and the title with place and date. */
export function renderListing(record: ListingRecord): string {
  const rows = record.treaties.map((entry) => `<tr><td>${entry.number}</td><td>${link(entry)}</td></tr>`);
  return listingPage(record, PREFIX, rows);
}

/** A listing of ten cells a row, as the site showed it until 2017; the cells after the title are not seen by readers. */
export function renderOldListing(record: ListingRecord): string {
  const rows = record.treaties.map((entry) => {
    const { chapter, number } = mtdsg(entry.treaty);
    const cells = [
      entry.number,
      link(entry),
      chapter,
      number,
      "",
      toRoman(chapter),
      "",
      527,
      escapeHtml(entry.title),
      entry.treaty,
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  return listingPage(record, OLD_PREFIX, rows);
}

function listingPage({ chapter }: ListingRecord, prefix: string, rows: readonly string[]): string {
  return page(
    `<div class="title">CHAPTER&nbsp;${chapter.split("-")[0]}</div><table id="${prefix}dgSubChapterList"><tbody>\n${rows.join("\n")}\n</tbody></table>`,
  );
}

function link({ treaty, title, isCut, conclusion }: ListingEntry): string {
  const address = `ViewDetails.aspx?src=TREATY&amp;mtdsg_no=${treaty.toUpperCase()}&amp;chapter=${mtdsg(treaty).chapter}&amp;clang=_en`;
  const after = conclusion === null ? "" : `.&nbsp;&nbsp;${isCut ? "... " : ""}${escapeHtml(conclusion)}`;
  return `<a href="${address}">${escapeHtml(title)}${after}</a>`;
}

function mtdsg(treaty: string) {
  const parts = parseTreatyId(treaty);
  if (!isMtdsg(parts)) throw new RangeError(treaty);
  return parts;
}

function page(body: string): string {
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8" /><title>UNTC</title></head><body><form method="post" action="./Treaties.aspx">
<table><tr><td><a href="Content.aspx?path=DB/titles/page1_en.xml">Titles of the UNTS</a></td></tr></table>
${body}
</form></body></html>
`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
