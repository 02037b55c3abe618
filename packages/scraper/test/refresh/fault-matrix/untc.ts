import { untc } from "../../../src/refresh/sources/untc.js";
import { detailsAddress, type StatusRecord, xmlAddress } from "../../../src/source/untc/index.js";
import { readReferenceFacts, readWrittenFacts } from "../../../src/store/facts.js";
import { latin1, renderHtml, renderXml } from "../../source/untc/render.js";
import { cybercrimeRecord, cybercrimeRows, type PrintedRow } from "../../support/cybercrime-document.js";
import { notThere, type Subject, smallCopy } from "./subject.js";

const TREATY = "XVIII-16";

/** The table of a treaty, as XML and as the page that is read where there is no XML. */
export async function untcSubjects(): Promise<readonly Subject[]> {
  const [xml, page] = await Promise.all([smallCopy(TREATY, null), smallCopy(TREATY, null)]);
  const rows = cybercrimeRows(await readWrittenFacts(xml), await readReferenceFacts(xml));
  const common = { source: untc, document: TREATY, others: notThere };
  const [before, after] = [cybercrimeRecord(rows), newsOf(rows)];
  return [
    {
      ...common,
      name: "untc: XML",
      directory: xml,
      isAt: (url) => url === xmlAddress(TREATY),
      type: "text/xml",
      before: renderXml(before),
      after: renderXml(after),
      made: { ...madeOf(rows, renderXml), ...madeXml(after) },
    },
    {
      ...common,
      name: "untc: page",
      directory: page,
      isAt: (url) => url === detailsAddress(TREATY),
      type: "text/html",
      before: renderHtml(before),
      after: renderHtml(after),
      made: { ...madeOf(rows, renderHtml), ...madePage(after, rows) },
    },
  ];
}

function newsOf(rows: readonly PrintedRow[], rest: Partial<StatusRecord> = {}): StatusRecord {
  return cybercrimeRecord([...rows, ["India", "1 Aug 2026", ""]], { statusAsAt: "05-09-2026", ...rest });
}

type Made = Subject["made"];

function madeOf(rows: readonly PrintedRow[], render: (record: StatusRecord) => Uint8Array): Made {
  const news = newsOf(rows);
  const [signature, consent] = news.headings;
  const swapped = signature && consent ? [consent, signature] : [];
  const renamed = signature ? [{ printed: "Autograph", labels: [{ label: "Autograph", mark: null }] }] : [];
  const without = (name: string) => rows.filter((row) => row[0] !== name);
  const withOne = (row: PrintedRow) => render(newsOf([...rows, row]));
  return {
    "half the table": [render({ ...news, rows: news.rows.slice(0, 40) }), /printed, \d+ counted/],
    "an empty table": [render({ ...news, rows: [] }), /no table|printed, 0 counted|no rows/],
    "another document": [render({ ...news, treaty: "XVIII-14" }), /another treaty/],
    "a participant twice": [withOne(["Türkiye", "1 Jan 2026", ""]), /both|twice|stands/],
    "headings that changed places": [render({ ...news, headings: swapped }), /counted|no longer shown/],
    "a renamed heading": [
      render({ ...news, headings: [...renamed, ...(consent ? [consent] : [])] }),
      /unknown column headings: "Autograph"/,
    ],
    "an unknown participant": [withOne(["Zembla", "1 Jan 2026", ""]), /unknown participants: "Zembla"/],
    "an unknown kind of act or vote": [withOne(["Fiji", "1 Jan 2026", "2 Jan 2026 q"]), /letter "q"/],
    "an impossible date": [withOne(["Fiji", "32 Jan 2026", ""]), /32 Jan 2026/],
    "a day to come": [withOne(["Fiji", "1 Jan 2031", ""]), /1 Jan 2031/],
    "a participant gone": [render(newsOf(without("Algeria"))), /no longer shown, and no withdrawal/],
    "totals that do not add up": [render(newsOf(rows, { signatories: "99" })), /99 printed/],
  };
}

function madeXml(news: StatusRecord): Made {
  const text = Buffer.from(renderXml(news)).toString("latin1");
  const after = (declaration: string) => latin1(text.replace("?>", `?>${declaration}`));
  const inName = (words: string) => latin1(text.replace(">Algeria<", `>Algeria${words}<`));
  const entities = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`);
  return {
    "another language": [latin1(text.replace("CHAPTER", "CHAPITRE")), /another language/],
    "another encoding than declared": [
      Buffer.from(text.replace("Chapter>", "Chapter>\u00e9"), "utf8"),
      /encoding/,
    ],
    "entities that multiply": [after(`<!DOCTYPE x [<!ENTITY l0 "lol">${entities.join("")}]>`), /doctype/],
    "a million references": [inName("&#65;".repeat(1_000_000)), /malformed|too|unknown participants/],
    "100,000 nested elements": [inName("<b>".repeat(100_000)), /malformed|deep|nested|truncated/],
  };
}

function madePage(news: StatusRecord, rows: readonly PrintedRow[]): Made {
  const text = Buffer.from(renderHtml(news)).toString("utf8").replace("<form>", "<form>é");
  const stale = newsOf(rows, { statusAsAt: "01-09-2026" });
  return {
    "another language": [Buffer.from(text.replace("CHAPTER", "CHAPITRE")), /another language/],
    "another encoding than declared": [Buffer.from(text, "latin1"), /encoding/],
    "100,000 nested elements": [
      Buffer.from(text.replace("<form>", `<form>${"<b>".repeat(100_000)}`)),
      /malformed|deep|nested/,
    ],
    "a stale copy": [renderHtml(stale), /right as at 2026-09-01, the document on file as at/],
  };
}
