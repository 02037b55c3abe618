import { isMemberOn } from "@depositary/model";
import { coe } from "../../../src/refresh/sources/coe.js";
import { type ChartRow, chartRequest, TOKEN_PAGE, TREATY_LIST } from "../../../src/source/coe/index.js";
import { readReferenceFacts } from "../../../src/store/facts.js";
import { at, chartRow, listEntry, renderChart, tokenPage } from "../../source/coe/render.js";
import { type Handler, sendDocument } from "../../support/loopback-server.js";
import { emptyCopy, type Subject, utf8 } from "./subject.js";

const TREATY = "CETS-185";
const TODAY = "2026-09-10";

/** The chart of a treaty and the list of all. */
export async function coeSubjects(): Promise<readonly Subject[]> {
  const [forChart, forList] = await Promise.all([emptyCopy(TREATY), emptyCopy(TREATY)]);
  const rows = await chartRows(forChart);
  const news = withRow(rows, "Ireland", { consent: at("2026-08-01"), entryIntoForce: at("2026-12-01") });
  const chart = (made: readonly ChartRow[]) => utf8(renderChart("185", made));
  return [
    {
      name: "coe: chart",
      source: coe,
      document: TREATY,
      directory: forChart,
      isAt: (url) => url === chartRequest(TREATY).path,
      type: "application/json",
      before: chart(rows),
      after: chart(news),
      others: tokenOnly,
      withText: {
        "the name of a participant": (name) =>
          chart([...news, chartRow(name, "ZEM", { group: "nonMember", signature: at("2026-01-01") })]),
        "the name of a member State": (name) => chart(withRow(news, "Germany", { name })),
      },
      made: madeChart(news, chart),
    },
    {
      name: "coe: list",
      source: coe,
      document: "treaties",
      directory: forList,
      isAt: (url) => url === TREATY_LIST.path,
      type: "application/json",
      before: utf8(JSON.stringify([BUDAPEST, FIRST])),
      after: utf8(JSON.stringify([BUDAPEST, FIRST, SECOND])),
      others: tokenOnly,
      withText: {
        "the title of a treaty": (title) =>
          utf8(JSON.stringify([BUDAPEST, FIRST, listEntry("224", title, "2022-05-12", null)])),
      },
      made: madeList(),
    },
  ];
}

const BUDAPEST = listEntry("185", "Convention on Cybercrime", "2001-11-23", "2004-07-01");
const FIRST = listEntry("189", "Additional Protocol", "2003-01-28", "2006-03-01");
const SECOND = listEntry("224", "Second Additional Protocol", "2022-05-12", null);

const tokenOnly: Handler = (request, response) => {
  if (request.url === TOKEN_PAGE.path) sendDocument(request, response, tokenPage(), "text/html");
  else response.writeHead(404).end();
};

/** Every member State of the day, of which two acted, and Japan. */
async function chartRows(directory: string): Promise<readonly ChartRow[]> {
  const { memberships, participants } = await readReferenceFacts(directory);
  const members = memberships
    .filter((one) => one.groupId === "COE" && isMemberOn(one, TODAY))
    .map(({ participantId }) => participants.find((one) => one.participantId === participantId)?.name ?? "")
    .map((name, i) => chartRow(name, `M${i}`));
  const japan = { signature: at("2001-11-23"), consent: at("2012-07-03"), entryIntoForce: at("2012-11-01") };
  const acted = withRow(members, "Ireland", { signature: at("2002-02-28") });
  return [...acted, chartRow("Japan", "JPN", { group: "nonMember", ...japan })];
}

function withRow(rows: readonly ChartRow[], name: string, change: Partial<ChartRow>): readonly ChartRow[] {
  return rows.map((row) => (row.name === name ? { ...row, ...change } : row));
}

function madeChart(
  news: readonly ChartRow[],
  chart: (rows: readonly ChartRow[]) => Uint8Array,
): Subject["made"] {
  const text = renderChart("185", news);
  const others = news.filter(({ group }) => group !== "member");
  const stranger = chartRow("Zembla", "ZEM", { group: "nonMember", signature: at("2026-01-01") });
  const ireland = news.filter(({ name }) => name === "Ireland");
  const gone = withRow(news, "Japan", { signature: null, consent: null, entryIntoForce: null });
  return {
    "half the table": [chart(news.slice(0, 20)), /not in the list of members/],
    "an empty table": [utf8("[[],[],[]]"), /no member State/],
    "another document": [utf8(renderChart("224", news)), /another treaty/],
    "another language": [chart(withRow(news, "Germany", { name: "Allemagne" })), /Allemagne|not in the list/],
    "a participant twice": [chart([...news, ...ireland]), /twice|are all IRL/],
    "headings that changed places": [
      utf8(
        text
          .replaceAll("DateSignature", "X")
          .replaceAll("DateConsentement", "DateSignature")
          .replaceAll('"X"', '"DateConsentement"'),
      ),
      /no longer shown|before|without/,
    ],
    "a renamed heading": [utf8(text.replaceAll("DateSignature", "DateDeSignature")), /DateSignature/],
    "an unknown participant": [chart([...news, stranger]), /Zembla/],
    "an impossible date": [chart(withRow(news, "Ireland", { consent: "2026-02-31T00:00:00" })), /2026-02-31/],
    "a day to come": [chart(withRow(news, "Ireland", { consent: at("2027-08-01") })), /2027-08-01/],
    "a participant gone": [chart(gone), /no longer shown/],
    "totals that do not add up": [chart(others), /no member State|not in the list/],
    "another encoding than declared": [Buffer.from(text, "utf16le"), /encoding|not json|truncated/],
    "100,000 nested elements": [utf8("[".repeat(100_000)), /truncated|malformed|expected/],
  };
}

function madeList(): Subject["made"] {
  const list = (...entries: readonly unknown[]) => utf8(JSON.stringify(entries));
  return {
    "an empty table": [list(), /empty|no treat|not in the list|CETS-185/],
    "a participant gone": [list(FIRST, SECOND), /CETS-185 is on file and not in the list/],
    "a participant twice": [list(BUDAPEST, BUDAPEST, FIRST, SECOND), /twice|185/],
    "a renamed heading": [
      utf8(JSON.stringify([BUDAPEST, SECOND]).replaceAll('Numero_traite"', 'Numero"')),
      /Numero_traite/,
    ],
    "an impossible date": [
      list(BUDAPEST, FIRST, { ...SECOND, Date_ste: "2022-02-31T00:00:00" }),
      /2022-02-31/,
    ],
    "another document": [utf8(renderChart("185", [])), /expected|another|number|object/],
  };
}
