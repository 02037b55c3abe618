import { undl } from "../../../src/refresh/sources/undl.js";
import type { VoteRecord } from "../../../src/source/undl/index.js";
import { type BulkResolution, release2026, special } from "../../source/undl/bulk-files.js";
import { gaVote } from "../../source/undl/ga-vote.js";
import { renderMarc } from "../../source/undl/render-marc.js";
import { answerAsLibrary } from "../../support/library-server.js";
import type { Handler } from "../../support/loopback-server.js";
import { type Subject, smallCopy, utf8 } from "./subject.js";

const RECORD = "4060887";
const FILE = "2026_02_06_ga_voting.csv";
const EARLIER_FILE = "2025_12_19_ga_voting.csv";
const YEAR = "GA-2025";

const resolutions = Array.from({ length: 40 }, (_, at) => ({
  ...special,
  undlId: String(4_100_000 + at),
  symbol: `A/RES/80/${at + 1}`,
  session: "80",
  date: "2025-12-18",
}));
const records = resolutions.map(
  ({ undlId, symbol, date }): VoteRecord => ({
    ...gaVote,
    recordId: undlId,
    symbol,
    session: "80",
    date,
    meetings: ["A/80/PV.69"],
  }),
);
const BEFORE = 39;
const csv = release2026(resolutions);
const earlierCsv = release2026(resolutions.slice(0, BEFORE));
const pageOf = (found: readonly VoteRecord[], total = found.length) =>
  renderMarc(found, { prefix: "ns0:", total });

/** The page of a record that lists the files, the newest file of votes, and a page of voting records. */
export async function undlSubjects(): Promise<readonly Subject[]> {
  const library = answerAsLibrary({ files: { [RECORD]: { [FILE]: csv } }, records: {} });
  const earlier = answerAsLibrary({ files: { [RECORD]: { [EARLIER_FILE]: earlierCsv } }, records: {} });
  return [
    {
      ...(await common("the page of files", "ga-votes", library)),
      isAt: (url) => url.startsWith(`/record/${RECORD}`) && !url.includes("stored") && !url.includes("files"),
      type: "text/html",
      before: recordPage(EARLIER_FILE),
      after: recordPage(EARLIER_FILE, FILE),
      othersBefore: earlier,
      made: {
        "an empty table": [recordPage(), /no file/],
        "a stale copy": [recordPage("2025_9_19_ga_voting.csv"), /stale: .* is on file/],
        "a renamed heading": [recordPage("2026_09_06_assembly.csv"), /no file/],
      },
    },
    {
      ...(await common("bulk file", "ga-votes", library)),
      isAt: (url) => url.startsWith(`/record/${RECORD}/stored/`),
      type: "text/csv",
      before: utf8(earlierCsv),
      after: utf8(csv),
      othersBefore: earlier,
      isFile: true,
      withText: {
        "the title of a resolution": (title) => fileWith({ title }),
        "the code of a member": (code) => fileWith({ votes: [{ code, vote: "Y" }] }),
      },
      made: madeFile(),
    },
    {
      ...(await common("voting records", YEAR, library)),
      isAt: (url) => url.startsWith("/search?"),
      type: "text/xml",
      before: utf8(pageOf(records.slice(0, BEFORE))),
      after: utf8(pageOf(records)),
      withText: {
        "the title of a resolution": (title) => recordsWith({ title }),
        "the code of a member": (code) =>
          recordsWith({ ballots: gaVote.ballots.map((one) => ({ ...one, code })) }),
        "a meeting": (meeting) => recordsWith({ meetings: [meeting] }),
      },
      made: madeRecords(),
    },
  ];
}

async function common(name: string, document: string, others: Handler) {
  const directory = await smallCopy("XVIII-16", null);
  return { name: `undl: ${name}`, source: undl, document, directory, others };
}

function recordPage(...names: readonly string[]): Uint8Array {
  const links = names.map((name) => `<li><a href="/record/${RECORD}/files/${name}?ln=en">${name}</a></li>`);
  return utf8(
    `<!DOCTYPE html><html><head><title>Data</title></head><body><ul>${links.join("")}</ul></body></html>`,
  );
}

/** Not in its last record, where what is not understood is taken for the end of a file that is cut off. */
function fileWith(change: Partial<BulkResolution>): Uint8Array {
  return utf8(release2026(resolutions.map((one, at) => (at === 0 ? { ...one, ...change } : one))));
}

function recordsWith(change: Partial<VoteRecord>): Uint8Array {
  return utf8(pageOf(records.map((one, at) => (at === 0 ? { ...one, ...change } : one))));
}

function madeFile(): Subject["made"] {
  const [heading = ""] = csv.split("\n", 1);
  const rows = csv.slice(heading.length);
  const first = resolutions.map((one, at) => (at === 0 ? null : one)).filter((one) => one !== null);
  return {
    "half the table": [utf8(release2026(resolutions.slice(0, 20))), /truncated: 19 of the 39/],
    "an empty table": [utf8(`${heading}\n`), /no rows/],
    "another document": [utf8(`undl_id,member_state\n1,FRANCE\n`), /column|not csv/],
    "a participant gone": [utf8(release2026(first)), /truncated: 1 of the 39/],
    "headings that changed places": [
      utf8(heading.replace("undl_id,ms_code", "ms_code,undl_id") + rows),
      /record|refused|understood|not a number|column/,
    ],
    "a renamed heading": [utf8(heading.replace("ms_vote", "ms_ballot") + rows), /column.*"ms_ballot"/],
    "another encoding than declared": [
      Buffer.from(csv.replaceAll(",FRANCE,", ",CÔTE,"), "latin1"),
      /utf-8|encoding|unicode/i,
    ],
  };
}

function madeRecords(): Subject["made"] {
  const whole = pageOf(records);
  const last = records.slice(BEFORE);
  const only = (change: Partial<VoteRecord>) => utf8(pageOf([...last.map((one) => ({ ...one, ...change }))]));
  const ballots = gaVote.ballots;
  const entities = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;">]>';
  return {
    "half the table": [utf8(pageOf(records.slice(0, 20), 40)), /40 records found/],
    "another document": [utf8('<?xml version="1.0"?><rss><channel/></rss>'), /not marcxml/],
    "a participant twice": [only({ ballots: [...ballots, ...ballots.slice(0, 1)] }), /twice|FRA/],
    "an unknown participant": [
      only({
        ballots: [...ballots.slice(1), { number: "1", seat: null, code: "XQZ", vote: "Y", name: "ZEMBLA" }],
      }),
      /XQZ|ZEMBLA/,
    ],
    "an unknown kind of act or vote": [
      only({ ballots: ballots.map((one) => (one.code === "USA" ? { ...one, vote: "Q" } : one)) }),
      /"?Q"?/,
    ],
    "an impossible date": [only({ date: "2025-02-31" }), /2025-02-31/],
    "totals that do not add up": [
      only({ totals: { yes: "3", no: "1", abstain: "1", notVoting: "1", members: "6" } }),
      /3|total|tally/,
    ],
    "another encoding than declared": [
      Buffer.from(whole.replaceAll("civilians", "civilés"), "latin1"),
      /encoding/,
    ],
    "entities that multiply": [utf8(whole.replace("?>", `?>${entities}`)), /doctype/],
    "a million references": [
      utf8(pageOf(records, 41).replaceAll("civilians", "&#65;".repeat(1_000_000 / 40))),
      /malformed|too|41 records found/,
    ],
    "100,000 nested elements": [
      utf8(whole.replace("<ns0:record", `${"<x>".repeat(100_000)}<ns0:record`)),
      /malformed|deep|nested|truncated/,
    ],
  };
}
