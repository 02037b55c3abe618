import { describe, expect, it } from "vitest";
import { parseStatusXml, reconcileTotals } from "../../../src/source/untc/index.js";

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

/** The tree of XII-6.en.xml as the site serves it, with three of its rows. */
const XML = `<?xml version="1.0" encoding="ISO-8859-1"?><Document><Treaty><Template>mtdsg</Template><Header><Chapter><Header>CHAPTER XII</Header><Name>NAVIGATION</Name></Chapter><ExternalData><Numsect>6</Numsect><Titlesect>Convention on a Code of Conduct for Liner Conferences</Titlesect><Conclusion>Geneva, 6 April 1974</Conclusion><EIF><Label>Entry into force</Label><Labeltext>6 October 1983, in accordance with article 49(1).</Labeltext></EIF><Registration><Label>Registration</Label><Labeltext>6 October 1983, No. 22380</Labeltext></Registration><Status><Label>Status</Label><SignatoriesLabel>Signatories</SignatoriesLabel><Signatories>1</Signatories><PartiesLabel>Parties</PartiesLabel><Parties>1</Parties></Status><TreatyText><Label>Text</Label><Text>United Nations,  &lt;i&gt;Treaty Series &lt;/i&gt;, vol. 1334, p. 15.</Text></TreatyText><TreatyNote><Text>Resolution 3035 (XXVII)&lt;superscript&gt;1&lt;/superscript&gt;.</Text></TreatyNote></ExternalData></Header><Participants><Table colsep="0" frame="none" rowsep="0"><TGroup cols="3"><Thead><Row rowsep="0"><Entry colname="1">Participant</Entry><Entry colname="2">Signature</Entry><Entry colname="3">Definitive signature(s), Ratification, Accession(a), Acceptance(A), Approval(AA), Succession(d)</Entry></Row></Thead><Tbody><Rows><Row><Entry>Algeria</Entry><Entry>27 Jun\t 1975 </Entry><Entry>12 Dec\t 1986 </Entry></Row><Row><Entry>Bulgaria&lt;superscript&gt;3&lt;/superscript&gt;</Entry><Entry/><Entry>[12 Jul\t 1979 a]</Entry></Row><Row><Entry>Germany&lt;superscript&gt;8,9,10&lt;/superscript&gt;</Entry><Entry>[30 Jun\t 1975 ]</Entry><Entry>[  6 Apr\t 1983 ]</Entry></Row></Rows></Tbody></TGroup></Table></Participants></Treaty></Document>`;

describe("the document as the site serves it", () => {
  it("is read with its labels beside the values and its chapter inside the treaty", () => {
    const record = parseStatusXml(bytes(XML), "XII-6");
    expect(record).toMatchObject({
      chapter: "XII",
      chapterName: "NAVIGATION",
      entryIntoForce: "6 October 1983, in accordance with article 49(1).",
      registration: "6 October 1983, No. 22380",
      signatories: "1",
      parties: "1",
    });
    expect(record.rows.map(({ cells }) => cells.map((cell) => cell?.printed ?? null))).toEqual([
      ["27 Jun 1975", "12 Dec 1986"],
      [null, "[12 Jul 1979 a]"],
      ["[30 Jun 1975]", "[6 Apr 1983]"],
    ]);
    reconcileTotals(record);
  });
});
