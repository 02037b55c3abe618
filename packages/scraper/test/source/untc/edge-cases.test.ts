import { describe, expect, it } from "vitest";
import {
  meaningOf,
  parseStatusHtml,
  parseStatusXml,
  reconcileTotals,
  type StatusRecord,
} from "../../../src/source/untc/index.js";
import { recordOf } from "./record.js";
import { escapeXml, latin1, renderHtml, renderXml, xmlText } from "./render.js";

/** Through both documents: what comes out is the same. */
function read(record: StatusRecord): StatusRecord {
  const fromXml = parseStatusXml(renderXml(record), record.treaty);
  expect(parseStatusHtml(renderHtml(record), record.treaty)).toEqual({
    ...fromXml,
    statusAsAt: record.statusAsAt,
  });
  return fromXml;
}

const SIGNATURE = "Signature, Succession to signature(d)";
const CONSENT = "Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)";

describe("what a table can hold", () => {
  it("a withdrawn acceptance in square brackets, as XXVII-7-d had of the United States", () => {
    const record = recordOf(
      [SIGNATURE, CONSENT],
      [["United States of America", "22 Apr 2016", "[20 Jan 2021 A]"]],
      {
        treaty: "XXVII-7-d",
        chapter: "XXVII",
      },
    );
    expect(read(record).rows[0]?.cells[1]).toMatchObject({
      date: "20 Jan 2021",
      mark: "A",
      isBracketed: true,
    });
  });

  it("a withdrawn participant in square brackets, as XXVII-7-a has Canada", () => {
    const record = read(
      recordOf([SIGNATURE, CONSENT], [["[Canada]", "29 Apr 1998", "17 Dec 2002"]], { parties: "0" }),
    );
    expect(record.rows[0]?.participant).toMatchObject({ name: "Canada", isBracketed: true });
    reconcileTotals(record);
  });

  it("a withdrawn ratification beside a signature that stands, as XXVI-4 has the Russian Federation", () => {
    const [row] = read(
      recordOf([SIGNATURE, CONSENT], [["Russian Federation", "24 Sep 1996", "[30 Jun 2000]"]]),
    ).rows;
    expect(row?.cells.map((cell) => cell?.isBracketed)).toEqual([false, true]);
  });

  it("a succession to a signature and a succession, in one row with one letter", () => {
    const record = read(recordOf([SIGNATURE, CONSENT], [["Slovakia", "28 May 1993 d", "28 May 1993 d"]]));
    const [row] = record.rows;
    const kinds = record.headings.map((heading, i) => meaningOf(heading, row?.cells[i]?.mark ?? null));
    expect(kinds).toEqual(["successionToSignature", "succession"]);
  });

  it("provisional application without consent, as XIX-47 has Cameroon", () => {
    const record = read(
      recordOf(["Signature", "Provisional application(n)", CONSENT], [["Cameroon", "", "24 Jan 2013 n", ""]]),
    );
    expect(record.rows[0]?.cells).toMatchObject([null, { mark: "n" }, null]);
  });

  it("a participant with no date at all, as V-3 had China", () => {
    expect(
      read(
        recordOf(
          [CONSENT],
          [
            ["China", ""],
            ["Albania", "18 Aug 1992 a"],
          ],
        ),
      ).rows[0]?.cells,
    ).toEqual([null]);
  });

  it("eight footnotes on one name, as IV-8 has on the United Kingdom", () => {
    const notes = ["13", "63", "64", "65", "66", "67", "68", "69"];
    const plain = recordOf(
      [SIGNATURE, CONSENT],
      [["United Kingdom of Great Britain and Northern Ireland", "22 Jul 1981", "7 Apr 1986"]],
    );
    const rows = plain.rows.map((row) => ({ ...row, participant: { ...row.participant, notes } }));
    expect(read({ ...plain, rows }).rows[0]?.participant.notes).toEqual(notes);
  });

  it("footnotes with commas between them and after them", () => {
    const record = recordOf([CONSENT], [["North Macedonia", "18 Jan 1994 d"]]);
    const parted = (tag: string) => `<${tag}>4</${tag}> , <${tag}>7</${tag}>,`;
    const xml = latin1(
      `<?xml version="1.0"?>${xmlText(record).replace("Macedonia", `Macedonia ${escapeXml(parted("superscript"))}`)}`,
    );
    const page = new TextDecoder().decode(renderHtml(record));
    const html = page.replace("Macedonia</A>", `Macedonia</A> ${parted("sup")}`);
    for (const { rows } of [
      parseStatusXml(xml, record.treaty),
      parseStatusHtml(new TextEncoder().encode(html), record.treaty),
    ])
      expect(rows[0]?.participant).toEqual({
        name: "North Macedonia",
        isBracketed: false,
        notes: ["4", "7"],
      });
  });

  it("footnotes within footnotes", () => {
    const record = recordOf([CONSENT], [["North Macedonia", "18 Jan 1994 d"]]);
    const nested = (tag: string) => `<${tag}><a>4</a>,<${tag}>7</${tag}></${tag}>`;
    const xml = latin1(
      `<?xml version="1.0"?>${xmlText(record).replace("Macedonia", `Macedonia${escapeXml(nested("superscript"))}`)}`,
    );
    const page = new TextDecoder().decode(renderHtml(record));
    const html = page.replace("Macedonia</A>", `Macedonia</A>${nested("sup")}`);
    for (const { rows } of [
      parseStatusXml(xml, record.treaty),
      parseStatusHtml(new TextEncoder().encode(html), record.treaty),
    ]) {
      expect(rows[0]?.participant.name).toBe("North Macedonia");
      expect([...(rows[0]?.participant.notes ?? [])].sort()).toEqual(["4", "7"]);
    }
  });

  it("references that are escaped twice, as its mark-up is", () => {
    const record = recordOf([SIGNATURE, CONSENT], [["Côte d'Ivoire", "18 Jan 1994", ""]], {
      title: "Customs & Trade.\u00a0\u00a0Geneva, 1 June 1990",
    });
    const twice = xmlText(record)
      .replace("Côte d'Ivoire", "C&amp;ocirc;te d&amp;#39;Ivoire")
      .replace("Customs &amp; Trade.\u00a0\u00a0", "Customs &amp;amp; Trade.&amp;nbsp;&amp;#160;")
      .replace("18 Jan\t 1994 ", "18&amp;nbsp;Jan&amp;nbsp;1994");
    const { title, rows } = parseStatusXml(latin1(`<?xml version="1.0"?>${twice}`), record.treaty);
    expect(title).toBe("Customs & Trade");
    expect(rows).toMatchObject([
      { participant: { name: "Côte d'Ivoire" }, cells: [{ printed: "18 Jan 1994" }, null] },
    ]);
  });

  it("columns at the end with nothing in them, which are none", () => {
    const rows = [
      ["Albania", "18 Aug 1992 a"],
      ["Chad", ""],
    ];
    const plain = read(recordOf([CONSENT], rows));
    expect(
      read(
        recordOf(
          [CONSENT, "", ""],
          rows.map((row) => [...row, "", ""]),
        ),
      ),
    ).toEqual(plain);
  });

  it.each([
    "Côte d'Ivoire",
    "Türkiye",
    "Netherlands (Kingdom of the)",
    "Micronesia (Federated States of)",
    "United Nations Educational, Scientific and Cultural Organization",
    "Democratic People's Republic of Korea",
    "St. Lucia",
  ])("the name %s whole", (name) => {
    expect(read(recordOf([CONSENT], [[name, "28 Jul 1997 AA"]])).rows[0]?.participant.name).toBe(name);
  });

  it("names without dates, as I-4 has", () => {
    const record = recordOf([], [["Albania"], ["Algeria"]], { treaty: "I-4", chapter: "I" });
    expect(read(record).rows).toMatchObject([{ cells: [] }, { cells: [] }]);
  });

  it("seven columns' worth of headings, as XXI-6-a has nearly", () => {
    const headings = [
      "Signature",
      "Provisional application by virtue of signature, adoption of the Agreement or accession thereto, Provisional application by virtue of a notification (n)",
      "Notification of non-provisional application under article 7 (1) (b)",
      "Simplified procedure(p), Formal confirmation(c), Definitive signature(s), Accession(a), Succession(d), Ratification, Consent to be bound(P)",
    ];
    const cells = ["29 Jul 1994", "", "29 Jul 1994", "7 Aug 2007"];
    expect(
      read(recordOf(headings, [["Uruguay", ...cells]])).rows[0]?.cells.map((cell) => cell?.mark),
    ).toEqual([null, undefined, null, null]);
  });
});

describe("what a header can hold", () => {
  const xml = (text: string) =>
    parseStatusXml(new TextEncoder().encode(`<?xml version="1.0"?>${text}`), "I-5-a");
  const base = recordOf([CONSENT], [["Albania", "7 Dec 1964"]], {
    treaty: "I-5-a",
    chapter: "I",
    title: "Amendments",
    parties: "1",
    registration: "1 March 1966, No. 8132",
    entryIntoForce: "31 August 1965, in accordance with article 108 for all Members",
  });

  it("a title that carries its own place and date after two no-break spaces", () => {
    const title = "Amendments to Articles 23, 27 and 61.\u00a0\u00a0 New York, 17 December 1963";
    expect(xml(xmlText(base).replace("Amendments", title)).title).toBe(
      "Amendments to Articles 23, 27 and 61",
    );
  });

  it("a small table in a note, and tables of another kind after that of the participants", () => {
    const row = (cells: readonly string[]) =>
      `<Row>${cells.map((cell) => `<Entry>${cell}</Entry>`).join("")}</Row>`;
    const table = (...rows: readonly (readonly string[])[]) =>
      `<Table><TGroup><Tbody><Rows>${rows.map(row).join("")}</Rows></Tbody></TGroup></Table>`;
    const note = `<TreatyNote><Text>See:${table(["Participant", "1 Jan 2001"])}</Text></TreatyNote>`;
    const territories = table(["Germany", "10 Oct 1957", "Land Berlin"], ["", "10 Oct 1957", "Saar"]);
    const text = xmlText(base)
      .replace("</ExternalData>", `${note}</ExternalData>`)
      .replace(
        "</Participants>",
        `</Participants><TerritorialApplications>${territories}</TerritorialApplications>`,
      );
    expect(xml(text)).toEqual(xml(xmlText(base)));
  });

  it("labels glued to values, which are left out", () => {
    const record = read(base);
    expect(record.registration).toBe("1 March 1966, No. 8132");
    expect(record.entryIntoForce).toMatch(/^31 August 1965/);
    expect(xml(xmlText(base).replace("<Parties>1", "<Parties>Parties<Labeltext>1</Labeltext>")).parties).toBe(
      "1",
    );
  });

  it("a number of parties with a footnote, which is not one number", () => {
    expect(xmlText(base)).toContain("<Parties>1&lt;superscript&gt;1&lt;/superscript&gt;</Parties>");
    expect(read(base).parties).toBe("1");
  });

  it("neither totals nor registration nor a conclusion", () => {
    const bare = recordOf([CONSENT], [["Albania", "7 Dec 1964"]], { conclusion: null });
    expect(read(bare)).toMatchObject({
      conclusion: null,
      signatories: null,
      parties: null,
      registration: null,
    });
  });

  it("other wrapping: letter case, prefixes, attributes, white space, comments, real footnote elements", () => {
    const wrapped = xmlText(base)
      .replace(
        /<(\/?)(Entry|Row|Titlesect|Table)>/g,
        (_tag, slash, name) => `\n <${slash}m:${name.toUpperCase()}${slash ? " " : ` a="1>2" b = 'x'`}>`,
      )
      .replaceAll("&lt;superscript&gt;", "<superscript>")
      .replaceAll("&lt;/superscript&gt;", "</superscript>")
      .replace("<Participants>", "<Participants><!-- a > b --><?pi?><Note>free text</Note>")
      .replace(/MTDSG>/g, "AnyRoot>");
    expect(xml(wrapped)).toEqual(xml(xmlText(base)));
  });
});
