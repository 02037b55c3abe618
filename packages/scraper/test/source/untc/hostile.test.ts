import fc from "fast-check";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { ParseError, RefusedDocumentError } from "../../../src/errors.js";
import { XmlError } from "../../../src/source/document/xml-error.js";
import { readXml } from "../../../src/source/document/xml-reader.js";
import { decodeXmlText } from "../../../src/source/document/xml-text.js";
import { parseStatusHtml, parseStatusXml, type StatusRecord } from "../../../src/source/untc/index.js";
import { damage, damaged } from "../../support/damage.js";
import { arbitraryRecord } from "./arbitrary-record.js";
import { renderHtml, renderXml } from "./render.js";

const SEED = 40;
const RECORDS = fc.sample(arbitraryRecord(), { seed: SEED, numRuns: 5 });
const encode = (text: string) => new TextEncoder().encode(text);

const KINDS = [
  ["XML", renderXml, parseStatusXml],
  ["page", renderHtml, parseStatusHtml],
] as const;

/** The record, or null for one of the errors that a caller knows; every other error is a failure. */
function attempt(parse: typeof parseStatusXml, bytes: Uint8Array, treaty: string): StatusRecord | null {
  try {
    return parse(bytes, treaty);
  } catch (error) {
    if (error instanceof RefusedDocumentError || error instanceof ParseError) return null;
    throw error;
  }
}

describe.each(KINDS)("a cut %s", (_kind, render, parse) => {
  it.each(RECORDS.map((record, i) => [i, record] as const))(
    "is refused or whole, document %i",
    (_i, record) => {
      const bytes = render(record);
      const whole = parse(bytes, record.treaty);
      for (let i = 0; i < 200; i++) {
        const cut = bytes.slice(0, Math.floor((bytes.length * i) / 200));
        const read = attempt(parse, cut, record.treaty);
        if (read !== null) expect(read).toEqual(whole);
      }
      for (let i = 1; i <= 20; i++) {
        const read = attempt(parse, bytes.slice(0, -i), record.treaty);
        if (read !== null) expect(read).toEqual(whole);
      }
    },
  );
});

describe.each(KINDS)("a damaged %s", (_kind, render, parse) => {
  it("never gives more than a typed error", () => {
    const property = fc.property(fc.constantFrom(...RECORDS), damage, (record, places) => {
      attempt(parse, damaged(Buffer.from(render(record)), places), record.treaty);
    });
    fc.assert(property, { seed: SEED, numRuns: 1000 });
  });

  it("made of random bytes is refused", () => {
    const property = fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(attempt(parse, bytes, "XVIII-16")).toBeNull();
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });
});

describe("a hostile document", () => {
  const declaration = '<?xml version="1.0"?>';
  const refusedXml = (text: string) =>
    expect(() => parseStatusXml(encode(declaration + text), "XVIII-16")).toThrow(RefusedDocumentError);
  const [record] = RECORDS;
  const page = new TextDecoder().decode(record === undefined ? undefined : renderHtml(record));
  const refusedPage = (text: string) =>
    expect(() => parseStatusHtml(encode(text), record?.treaty ?? "")).toThrow(RefusedDocumentError);

  it("with a DOCTYPE is refused before anything is read", () => {
    const entities = Array.from(
      { length: 10 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    ).join("");
    expect(() =>
      parseStatusXml(
        encode(`${declaration}<!DOCTYPE lolz [<!ENTITY l0 "lol">${entities}]><lolz>&l9;</lolz>`),
        "XVIII-16",
      ),
    ).toThrow("XVIII-16: doctype: ");
    refusedXml('<!doctype x SYSTEM "file:///etc/passwd"><x/>');
    refusedXml("<x><!DOCTYPE y></x>");
  });

  it("with 100,000 nested elements is refused", () => {
    refusedXml("<a>".repeat(100_000));
    refusedXml("<Chapter>".repeat(100_000) + "</Chapter>".repeat(100_000));
    refusedPage(page.replace("<form>", `<form>${"<b>".repeat(100_000)}`));
    refusedPage("<div>".repeat(100_000));
  });

  it("with a million references, a million comments or a huge attribute is refused", () => {
    refusedXml(`<Chapter>${"&#65;".repeat(1_000_000)}</Chapter>`);
    refusedXml(`<Chapter>&#99999999999999999999;</Chapter>`);
    refusedXml(`<Chapter>&#x110000;</Chapter>`);
    refusedXml(`<Chapter>&#xD800;</Chapter>`);
    refusedXml(`<Chapter>&nbsp;</Chapter>`);
    refusedXml("<!---->".repeat(1_000_000));
    refusedXml(`<Chapter a="${"x".repeat(20_000_000)}"/>`);
    refusedXml(`<Chapter${" a='1'".repeat(500_000)}/>`);
    refusedXml(`<Chapter${" ".repeat(1_000_000)}`);
    refusedXml(`<Chapter><Header>CHAPTER ${" ".repeat(1_000_000)}x</Header></Chapter>`);
  });

  it("with 100,000 rows that are wrong is refused with all of them", () => {
    const rows = "<Row><Entry>x</Entry></Row>".repeat(100_000);
    const text = `<M><Chapter><Header>CHAPTER XVIII</Header></Chapter><Participants><Table><Thead><Row><Entry>Participant</Entry><Entry>Signature</Entry></Row></Thead><Tbody>${rows}</Tbody></Table></Participants></M>`;
    expect(() => parseStatusXml(encode(declaration + text), "XVIII-16")).toThrow(ParseError);
  });

  it("of more than 64 MB is refused unread", () => {
    for (const [, , parse] of KINDS) {
      expect(() => parse(new Uint8Array(64 * 1024 * 1024 + 1), "XVIII-16")).toThrow("too large");
    }
  });

  it("of two documents in a row is refused", () => {
    refusedXml("<a/><a/>");
    refusedXml("<a></a>x");
    refusedXml("x<a></a>");
    refusedXml("<a><b></a></b>");
    refusedXml("<></>");
    refusedXml("</a>");
  });
});

describe("the XML reader", () => {
  it("sees what a parser that repairs sees, where there is nothing to repair", () => {
    const property = fc.property(arbitraryRecord(), (record) => {
      const text = new TextDecoder("latin1").decode(renderXml(record));
      expect(eventsOf(text)).toEqual(eventsOfHtmlparser2(text));
    });
    fc.assert(property, { seed: SEED, numRuns: 50 });
  });

  it("keeps the text of a CDATA section as it is", () => {
    expect(eventsOf("<a>1 &lt; 2<![CDATA[<b>&amp;</b>]]></a>")).toEqual([
      "open a",
      "text 1 < 2<b>&amp;</b>",
      "close a",
    ]);
  });

  it("decodes once", () => {
    expect(decodeXmlText("&amp;lt;i&amp;gt; &lt;b&gt; &#38;amp; &quot;&apos;&#x2019;")).toBe(
      "&lt;i&gt; <b> &amp; \"'’",
    );
  });

  it("refuses what is not XML", () => {
    for (const text of [
      "<a",
      "<a b=c/>",
      "<a b='<'/>",
      "<a>",
      "<1/>",
      "<a/ >",
      "<a b='1'c='2'/>",
      "< a/>",
      "",
    ]) {
      expect(() => readXml(text, { open() {}, text() {}, close() {} }), text).toThrow(XmlError);
    }
  });
});

class Events {
  readonly list: string[] = [];

  open(name: string): void {
    this.list.push(`open ${name}`);
  }

  /** Neighbouring texts are one. */
  text(data: string): void {
    const last = this.list.at(-1);
    if (last?.startsWith("text ")) this.list[this.list.length - 1] = last + data;
    else this.list.push(`text ${data}`);
  }

  close(name: string): void {
    this.list.push(`close ${name}`);
  }
}

function eventsOf(text: string): readonly string[] {
  const events = new Events();
  readXml(text, {
    open: (name) => events.open(name),
    text: (start, end, isLiteral) => {
      const raw = text.slice(start, end);
      events.text(isLiteral ? raw : decodeXmlText(raw));
    },
    close: (name) => events.close(name),
  });
  return events.list;
}

function eventsOfHtmlparser2(text: string): readonly string[] {
  const events = new Events();
  const handler = {
    onopentagname: (name: string) => events.open(name),
    ontext: (data: string) => events.text(data),
    onclosetag: (name: string) => events.close(name),
  };
  const root = text.slice(text.indexOf("<MTDSG"), text.lastIndexOf(">") + 1);
  new Parser(handler, { xmlMode: true, lowerCaseTags: true }).end(root);
  return events.list;
}
