import { verdragenbank } from "../../../src/refresh/sources/verdragenbank.js";
import { detailsNumber, type PartyRow, partiesAddress } from "../../../src/source/verdragenbank/index.js";
import { headings, partyRow, renderParties } from "../../source/verdragenbank/render.js";
import { emptyCopy, notThere, type Subject, utf8 } from "./subject.js";

const TREATY = "CETS-185";
const DIGITS = detailsNumber(TREATY);

const rows: readonly PartyRow[] = [
  partyRow("België", "23-11-2001", "20-08-2012 (R)", "01-12-2012"),
  partyRow("Chili", "", "20-04-2017 (T)", "01-08-2017"),
  partyRow("Montenegro", "", "03-03-2010 (VG)", "03-06-2006"),
];
const news = [...rows, partyRow("Ierland", "28-02-2002", "01-08-2026 (R)", "01-12-2026")];

/** The parties of a treaty. */
export async function verdragenbankSubjects(): Promise<readonly Subject[]> {
  const directory = await emptyCopy(TREATY);
  return [
    {
      name: "verdragenbank: parties",
      source: verdragenbank,
      document: TREATY,
      directory,
      isAt: (url) => url === partiesAddress(TREATY),
      type: "text/html",
      before: pageOf(rows),
      after: pageOf(news),
      others: notThere,
      withText: {
        "the name of a participant": (name) => pageOf([...news, partyRow(name, "23-11-2001")]),
      },
      made: made(),
    },
  ];
}

function pageOf(parties: readonly PartyRow[], head = headings(false)): Uint8Array {
  return utf8(renderParties(DIGITS, parties, head));
}

function made(): Subject["made"] {
  const text = Buffer.from(pageOf(news)).toString("utf8");
  const [party = "", signature = "", ratification = "", ...rest] = headings(false);
  const withOne = (row: PartyRow) => pageOf([...news, row]);
  return {
    "half the table": [pageOf(news.slice(2)), /no longer on the page: BEL, CHL/],
    "a participant gone": [pageOf(news.slice(1)), /no longer on the page: BEL/],
    "an empty table": [pageOf([]), /empty|no rows|no part/],
    "another document": [utf8(renderParties("013891", news)), /another treaty/],
    "another language": [
      utf8(text.replaceAll("Partij", "Party").replaceAll("Ondertekening", "Signature")),
      /column|heading|table/,
    ],
    "a participant twice": [withOne(partyRow("Belgium", "23-11-2001")), /both BEL/],
    "headings that changed places": [
      pageOf(news, [party, ratification, signature, ...rest]),
      /heading|column|a signature with the code R/,
    ],
    "a renamed heading": [
      pageOf(news, [party, "Handtekening", ratification, ...rest]),
      /Handtekening|heading|column/,
    ],
    "an unknown participant": [withOne(partyRow("Atlantis", "23-11-2001")), /"Atlantis"/],
    "an unknown kind of act or vote": [utf8(text.replace("01-08-2026 (R)", "01-08-2026 (Q)")), /\(Q\)/],
    "an impossible date": [utf8(text.replace("01-08-2026", "31-02-2026")), /31-02-2026/],
    "a day to come": [withOne(partyRow("Frankrijk", "12-09-2026")), /lies after the document was read/],
    "another encoding than declared": [Buffer.from(text, "latin1"), /encoding/],
    "100,000 nested elements": [
      utf8(text.replace("<h2>Partijen", `${"<b>".repeat(100_000)}<h2>Partijen`)),
      /malformed|deep|nested/,
    ],
  };
}
