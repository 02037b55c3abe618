import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { Exception } from "@depositary/model";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { undl } from "../../src/refresh/sources/undl.js";
import { importGaVotes, importOutcomes, RECORDS, type VoteRecord } from "../../src/source/undl/index.js";
import type { VoteFacts } from "../../src/store/facts.js";
import { release2026, special } from "../source/undl/bulk-files.js";
import { gaVote } from "../source/undl/ga-vote.js";
import { answerAsLibrary } from "../support/library-server.js";
import { type Handler, type LoopbackServer, startServer } from "../support/loopback-server.js";
import { sourceRuns } from "../support/source-run.js";
import { archiveOf, referenceWith } from "../votes/small-archive.js";

const FILE = "/record/4060887/stored/2026_02_06_ga_voting.csv";
const LISTING = "/record/4060887?ln=en";
const SEARCH = "/search?";
const REASON =
  /bot wall|status|empty|html|not xml|not csv|no file|page not found|maintenance|login|decoded|redirect|truncated|closed|terminated|not marcxml|malformed|end of file/;

const resolutions = ["A/RES/80/1", "A/RES/80/2", "A/RES/80/3"].map((symbol, at) => ({
  ...special,
  undlId: String(4_100_000 + at),
  symbol,
  session: "80",
  date: "2025-12-18",
}));
const csv = release2026(resolutions);
const outcomesFile = [
  "undl_id,resolution,session,date,title,modality,meeting,total_yes,total_no,total_abstentions,total_non_voting",
  ...[11, 12, 13].map(
    (number) => `${number},A/RES/80/${number},80,2025-12-18,Hand-made,Without a vote,A/80/PV.69,,,,`,
  ),
].join("\n");
const records: readonly VoteRecord[] = resolutions.map(({ undlId, symbol, date }) => ({
  ...gaVote,
  recordId: undlId,
  symbol,
  session: "80",
  date,
  meetings: ["A/80/PV.69"],
}));
const asLibrary = answerAsLibrary({
  files: { "4060887": { "2026_02_06_ga_voting.csv": csv } },
  records: { "GA-2025": records },
});

const takenBack: Exception = {
  exceptionId: "taken-back",
  rule: "rowsMissing",
  document: "undl-ga-votes-2026-02-06",
  treatyId: null,
  participantId: null,
  found: "1 of the 3",
  expected: null,
  reason: "The Library took the record back.",
  sourceId: "unvotes-2020",
};

let handle: Handler;
let server: LoopbackServer;
let runs: Awaited<ReturnType<typeof sourceRuns>>;
let runsOnFile: typeof runs;
let runsTakenBack: typeof runs;

beforeAll(async () => {
  server = await startServer((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else handle(request, response);
  });
  const { participants, participantNames: names, memberships, exceptions, sources } = referenceWith();
  const reference = { participants, names, memberships, exceptions, chapters: new Set<string>(), rules: [] };
  const written = { treaties: [], actions: [], sources, changes: [], disagreements: [] };
  const settings = { source: undl, mirror: server.origin, reference, written };
  runs = await sourceRuns({ ...settings, votes: { rollCalls: [], resolutions: [] } });
  const earlier = await importGaVotes(archiveOf({ "2025_9_19_ga_voting.csv": csv }), referenceWith());
  const listed = await importOutcomes(archiveOf({ "2025_9_19_ga_outcomes.csv": outcomesFile }), {
    ...referenceWith(),
    resolutions: earlier.resolutions,
  });
  const votes: VoteFacts = { rollCalls: earlier.rollCalls, resolutions: listed.resolutions };
  const cited = [...sources, ...earlier.sources, ...listed.sources];
  const onFile = { ...settings, written: { ...written, sources: cited }, votes };
  runsOnFile = await sourceRuns(onFile);
  runsTakenBack = await sourceRuns({
    ...onFile,
    reference: { ...reference, exceptions: [...exceptions, takenBack] },
  });
});

afterAll(async () => {
  await runs.close();
  await runsOnFile.close();
  await runsTakenBack.close();
  await server.close();
});

/** Answers at addresses that begin so with this, at others as the Library does. */
function serve(start: string, send: (response: ServerResponse) => void): void {
  handle = (request, response) =>
    request.url.startsWith(start) ? send(response) : asLibrary(request, response);
}

const page =
  (status: number, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);
  };

const FAULTS: readonly (readonly [string, (response: ServerResponse) => void])[] = [
  ["202 and a challenge", page(202, "", { "x-amzn-waf-action": "challenge" })],
  ["202 and nothing", page(202, "")],
  [
    "200, a challenge in JavaScript and its header",
    page(200, "<html><script>challenge()</script></html>", { "x-amzn-waf-action": "challenge" }),
  ],
  [
    "200 and a challenge in JavaScript",
    page(200, "<!DOCTYPE html><html><script src='/t/awswaf/challenge.js'></script></html>"),
  ],
  ["200 and nothing", page(200, "")],
  ["200 and white space", page(200, " \n ")],
  ["a page that wants to know who asks", page(200, "<html><title>Just a moment...</title></html>")],
  [
    "a rejected request",
    page(200, "<html><title>Request Rejected</title>The requested URL was rejected.</html>"),
  ],
  ["a page about maintenance", page(200, "<html>The site is under maintenance</html>")],
  ["a page that asks to log in", page(200, '<html><title>Sign in</title><input type="password"></html>')],
  ["a page that says that nothing was found, with 200", page(200, "<html><h1>Page not found</h1></html>")],
  ["a page about something else", page(200, "<html><body>Welcome</body></html>")],
  ["an error in JSON", page(200, '{"error": "rate limited"}')],
  ["an error in XML", page(200, '<?xml version="1.0"?><error>busy</error>')],
  ["403", page(403, "no")],
  ["404", page(404, "no")],
  ["429 that asks to wait for five minutes", page(429, "", { "retry-after": "310" })],
  ["500", page(500, "no")],
  ["503 that asks to wait until a day", page(503, "", { "retry-after": "Thu, 10 Sep 2026 13:00:00 GMT" })],
  ["gzip that is none", page(200, "not gzip", { "content-encoding": "gzip" })],
  ["gzip that is cut off", page(200, gzipSync(csv).subarray(0, 40), { "content-encoding": "gzip" })],
  [
    "fewer bytes than it announces",
    (response) => {
      response.writeHead(200, { "content-length": "100000" });
      response.write(csv.slice(0, 500), () => response.destroy());
    },
  ],
  ["a redirect to another host", page(302, "", { location: "https://example.org/" })],
  ["a redirect to this machine", page(302, "", { location: "http://127.0.0.1:9/" })],
];

describe.each([
  ["the page of a bulk file's record", LISTING, "ga-votes"],
  ["a bulk file", FILE, "ga-votes"],
  ["a page of voting records", SEARCH, "GA-2025"],
])("instead of %s", (_what, start, document) => {
  it("a redirect in a circle: nothing is taken", async () => {
    serve(start, page(302, "", { location: `${start}&again` }));
    const { outcomes } = await runs.run([document]);
    expect(outcomes[0]?.reasons[0]).toContain("more than 5 redirects");
  });

  it.each(FAULTS)("%s: nothing is taken, and the reason is said", async (_fault, send) => {
    serve(start, send);
    const { outcomes, facts } = await runs.run([document]);
    expect(outcomes).toHaveLength(1);
    expect(["unavailable", "refused"]).toContain(outcomes[0]?.state);
    expect(outcomes[0]?.reasons[0]).toMatch(REASON);
    expect(facts.voteChange()?.after ?? null).toEqual(facts.voteChange()?.before ?? null);
    if (document === "ga-votes")
      expect(outcomes[0]?.reasons.at(-1)).toContain("run npm run import -- undl-ga --from FILE");
  });
});

describe("half a document", () => {
  const offsets = (length: number, count: number) =>
    [...Array(count).keys()].map((at) => Math.floor((length * at) / count));

  it("of voting records, cut at 200 places, brings nothing", async () => {
    let xml = "";
    serve(SEARCH, (response) => response.end(xml));
    const whole = await wholePage();
    for (const offset of offsets(whole.length, 200)) {
      xml = whole.slice(0, offset);
      const { outcomes, facts } = await runs.run(["GA-2025"]);
      expect(outcomes[0]?.state, `cut at ${offset}`).toMatch(/refused|unavailable/);
      expect(facts.voteChange()?.after.rollCalls ?? []).toEqual([]);
    }
  });

  it("of a bulk file, cut at 50 places, brings no fewer roll calls than are on file", {
    timeout: 60_000,
  }, async () => {
    let text = "";
    serve(FILE, (response) => response.end(text));
    for (const offset of offsets(csv.length, 50)) {
      text = csv.slice(0, offset);
      const { outcomes, facts } = await runsOnFile.run(["ga-votes"]);
      expect(outcomes[0]?.state, `cut at ${offset}`).toMatch(/refused|unavailable/);
      expect(facts.voteChange()?.after ?? null).toEqual(facts.voteChange()?.before ?? null);
    }
  });

  it("of a search, a page of it missing, brings nothing", async () => {
    const whole = await wholePage();
    serve(SEARCH, (response) => response.end(whole.replace("Results: 3 ", "Results: 94 ")));
    const { outcomes } = await runs.run(["GA-2025"]);
    expect(outcomes).toMatchObject([
      { state: "refused", reasons: [expect.stringContaining("94 records found")] },
    ]);
  });

  it("of a search whose pages have a record twice brings nothing", async () => {
    const whole = await wholePage();
    serve(SEARCH, (response) => response.end(whole.replace("4100001", "4100000")));
    const { outcomes } = await runs.run(["GA-2025"]);
    expect(outcomes).toMatchObject([
      { state: "refused", reasons: [expect.stringContaining("on two pages")] },
    ]);
  });
});

describe("a bulk file that is not as it was", () => {
  const fileOf = (text: string) => serve(FILE, (response) => response.end(text));

  it("with fewer resolutions than an earlier release brought is refused", async () => {
    fileOf(release2026(resolutions.slice(1)));
    const { outcomes } = await runsOnFile.run(["ga-votes"]);
    expect(outcomes).toMatchObject([{ state: "refused" }]);
    expect(outcomes[0]?.reasons[0]).toContain("1 of the 3 that an earlier release brought are not in it");
  });

  it.each([
    ["ga-votes", RECORDS["ga-votes"], release2026(resolutions.slice(1))],
    ["ga-outcomes", RECORDS["ga-outcomes"], outcomesFile.replace(/\n.*/, "")],
  ])("with fewer resolutions under the same name is refused: %s", async (series, record, content) => {
    const name = `2025_9_19_${series.replace("-", "_").replace("votes", "voting")}.csv`;
    handle = answerAsLibrary({ files: { [record]: { [name]: content } }, records: {} });
    const { outcomes, facts } = await runsOnFile.run([series]);
    expect(outcomes).toMatchObject([{ state: "refused" }]);
    expect(outcomes[0]?.reasons[0]).toContain("1 of the 3 that an earlier release brought are not in it");
    expect(facts.voteChange()?.after ?? null).toEqual(facts.voteChange()?.before ?? null);
  });

  it.each([
    [1, "refused"],
    [0, "unchanged"],
  ])("with as many outcomes, %i of them others than on file, is %s", async (others, state) => {
    const content = others === 0 ? outcomesFile : outcomesFile.replace("80/11", "80/14");
    handle = answerAsLibrary({
      files: { [RECORDS["ga-outcomes"]]: { "2025_9_19_ga_outcomes.csv": content } },
      records: {},
    });
    const { outcomes } = await runsOnFile.run(["ga-outcomes"]);
    expect(outcomes).toMatchObject([{ state }]);
  });

  it("with fewer resolutions is taken where an exception says that so many were taken back", async () => {
    fileOf(release2026(resolutions.slice(1)));
    const { outcomes } = await runsTakenBack.run(["ga-votes"]);
    expect(outcomes).toMatchObject([
      {
        state: "changed",
        reasons: [],
        remarks: [expect.stringMatching(/^1 of the 3 that an earlier release brought/)],
      },
    ]);
  });

  it("with a new column is refused, which names it", async () => {
    fileOf(csv.replace("undl_id,", "undl_id,voting_machine,").replaceAll(/\n(\d+),/g, "\n$1,Y,"));
    const { outcomes } = await runs.run(["ga-votes"]);
    expect(outcomes[0]?.reasons[0]).toContain('unknown or repeated column: "voting_machine"');
  });

  it("with a heading and no rows is refused", async () => {
    fileOf(csv.slice(0, csv.indexOf("\n") + 1));
    const { outcomes } = await runs.run(["ga-votes"]);
    expect(outcomes[0]).toMatchObject({
      state: "refused",
      reasons: [expect.stringContaining("no rows"), expect.anything()],
    });
  });

  it("older than the release on file is refused as stale", async () => {
    handle = answerAsLibrary({ files: { "4060887": { "2025_9_1_ga_voting.csv": csv } }, records: {} });
    const { outcomes } = await runsOnFile.run(["ga-votes"]);
    expect(outcomes[0]?.reasons[0]).toContain("undl-ga-votes-2025-09-19 is on file");
  });
});

/** The page as the server gives it, read once. */
async function wholePage(): Promise<string> {
  const before = handle;
  handle = asLibrary;
  const response = await fetch(`${server.origin}/search?fct__2=General+Assembly&fct__3=2025&jrec=1`);
  handle = before;
  return response.text();
}
