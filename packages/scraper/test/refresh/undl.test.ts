import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHttpClient, defaultHttpSettings, type HttpClient } from "../../src/fetch/http-client.js";
import { isAllTaken, type RefreshReport } from "../../src/refresh/outcome.js";
import { undl } from "../../src/refresh/sources/undl.js";
import { refresh } from "../../src/refresh.js";
import type { VoteRecord } from "../../src/source/undl/index.js";
import { readVoteFacts, readWrittenFacts } from "../../src/store/facts.js";
import { councilRelease, release2025, release2026, special } from "../source/undl/bulk-files.js";
import { gaVote, scVote } from "../source/undl/ga-vote.js";
import { renderMarc } from "../source/undl/render-marc.js";
import { copyOfTreaty, factsOf, removeCopy } from "../support/data-copy.js";
import { answerAsLibrary, type Library } from "../support/library-server.js";
import { type Handler, type LoopbackServer, sendDocument, startServer } from "../support/loopback-server.js";

const VOTES = "4060887";
const COUNCIL = "4055387";
const OUTCOMES = "4060945";
const NAMES = "4082085";
const TOKEN = "s3cret-t0ken";

const later: VoteRecord = {
  ...gaVote,
  recordId: "4096564",
  symbol: "A/RES/80/214",
  session: "80",
  date: "2025-12-18",
  meetings: ["A/80/PV.69"],
};
const LIBRARY: Library = {
  files: {
    [VOTES]: {
      "2025_9_19_ga_voting.csv": release2025([special]),
      "2025_11_25_ga_voting.csv": release2026([special]),
      "2025_11_25_ga_voting_md.md": "# Description",
      "2025_03_31_ga_voting_corr1.csv": "",
    },
    [COUNCIL]: {
      "2025_7_21_sc_voting.csv": councilRelease([
        { ...special, undlId: "7", symbol: "S/RES/2787(2025)", date: "2025-07-17" },
      ]),
    },
    [OUTCOMES]: {
      "2026_02_06_ga_outcomes.csv": `undl_id,resolution,session,date,title,modality,draft,committee_report,meeting,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link
1,A/RES/79/243,79,2024-12-24,Convention,Without a vote,,,A/79/PV.55,,,,,,,,193,
`,
    },
    [NAMES]: {
      "2026_08_17_unms_names.csv":
        "undl_id,member_state,name_status,m49,iso,coverage_periods\n1,FRANCE,ms,,FRA,\n",
      "member_states_auths_2026-04-30.csv": "",
    },
  },
  records: { "GA-2025": [later], "GA-2026": [], "SC-2026": [], "SC-2025": [scVote] },
};

let directory: string;
let server: LoopbackServer;
let client: HttpClient;
let handle: Handler;

beforeEach(async () => {
  directory = await copyOfTreaty("XVIII-16");
  await withoutVotes(directory);
  handle = answerAsLibrary(LIBRARY);
  server = await startServer((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else handle(request, response);
  });
  client = createHttpClient(
    {
      ...defaultHttpSettings,
      userAgent: "depositary-test",
      intervalMs: 0,
      retry: { attempts: 2, baseMs: 0, pauseMaxMs: 1000 },
      idleTimeoutMs: 2000,
      totalTimeoutMs: 5000,
      loopbackOrigins: new Set([server.origin]),
    },
    { random: () => 0, sleep: async () => undefined, elapsedMs: () => 0, now: () => new Date() },
  );
});

afterEach(async () => {
  await client.close();
  await server.close();
  await removeCopy(directory);
});

/** Leaves the headings of roll calls and resolutions: a record that is quick to read, and that no archive covers. */
async function withoutVotes(data: string): Promise<void> {
  for (const file of ["roll-calls.csv", "resolutions.csv"]) {
    const [heading = ""] = (await readFile(join(data, file), "utf8")).split("\n", 1);
    await writeFile(join(data, file), `${heading}\n`);
  }
}

interface Asked {
  readonly only?: readonly string[];
  readonly token?: string;
  readonly isOffline?: boolean;
  readonly isDryRun?: boolean;
}

function run({ only, token, isOffline = false, isDryRun = false }: Asked = {}): Promise<RefreshReport> {
  return refresh(
    {
      directory,
      sources: [{ source: undl, only: only ?? null }],
      mirrors: new Map([["undl", server.origin]]),
      environment: token === undefined ? {} : { DEPOSITARY_UNDL_TOKEN: token },
      isDryRun,
      isOffline,
    },
    { client, now: () => new Date("2026-09-10T12:00:00Z"), tell: () => undefined },
  );
}

const statesOf = ({ outcomes }: RefreshReport) => outcomes.map(({ document, state }) => [document, state]);
const reasonsOf = ({ outcomes }: RefreshReport) => outcomes.flatMap(({ reasons }) => reasons);
const urls = () => server.requests.map(({ url }) => url);

/** Expects of a run that it takes nothing: the files in the data directory stay as they are. */
async function expectNothingTaken(asked: Asked): Promise<RefreshReport> {
  const before = await factsOf(directory);
  const report = await run(asked);
  expect(await factsOf(directory)).toEqual(before);
  return report;
}

describe("a refresh from the Digital Library", () => {
  it("takes the newest bulk file of each series by the day in its name, then the newer voting records", async () => {
    const report = await run();
    expect(reasonsOf(report)).toEqual([]);
    expect(statesOf(report)).toEqual([
      ["names", "unchanged"],
      ["ga-votes", "changed"],
      ["sc-votes", "changed"],
      ["ga-outcomes", "changed"],
      ["GA-2023", "unchanged"],
      ["GA-2024", "unchanged"],
      ["GA-2025", "changed"],
      ["GA-2026", "unchanged"],
      ["SC-2025", "changed"],
      ["SC-2026", "unchanged"],
    ]);
    const { rollCalls, resolutions } = await readVoteFacts(directory);
    expect(rollCalls.map(({ rollCallId, sourceId }) => [rollCallId, sourceId])).toEqual([
      ["GA-80-214", "undl-record-4096564-20231101120000"],
      ["GA-ES-10-21", "undl-ga-votes-2025-11-25"],
      ["SC-2720", "undl-record-4100001-20231101120000"],
      ["SC-2787", "undl-sc-votes-2025-07-21"],
    ]);
    expect(resolutions.map(({ symbol }) => symbol)).toContain("A/RES/79/243");
    const { sources } = await readWrittenFacts(directory);
    expect(sources.find(({ sourceId }) => sourceId === "undl-record-4096564-20231101120000")?.url).toBe(
      "https://digitallibrary.un.org/record/4096564",
    );
  });

  it("finds nothing new the second time: releases on file are not asked for, pages answer 304", async () => {
    await run();
    const before = await factsOf(directory);
    const asked = urls().length;
    const report = await run();
    expect(new Set(report.outcomes.map(({ state }) => state))).toEqual(new Set(["unchanged"]));
    expect(await factsOf(directory)).toEqual(before);
    expect(
      urls()
        .slice(asked)
        .filter((url) => url.includes("/files/") && !url.includes(NAMES)),
    ).toEqual([]);
  });

  it("reads the same from its snapshots, asking nobody", async () => {
    await run();
    const [after, asked] = [await factsOf(directory), urls().length];
    await withoutVotes(directory);
    const report = await run({
      isOffline: true,
      only: ["ga-votes", "sc-votes", "ga-outcomes", "GA-2025", "SC-2025"],
    });
    expect(urls()).toHaveLength(asked);
    expect(reasonsOf(report)).toEqual([]);
    const contents = (states: readonly string[]) => states.map((line) => line.replace(/ [\d.]+$/, ""));
    expect(contents(await factsOf(directory))).toEqual(contents(after));
  });

  it("asks for a bulk file on file again where it is asked for by name, on condition that it changed", async () => {
    await run({ only: ["ga-votes"] });
    const asked = urls().length;
    expect(statesOf(await run({ only: ["ga-votes"] }))).toEqual([["ga-votes", "unchanged"]]);
    const [, file] = server.requests.slice(asked).filter(({ url }) => url.includes(VOTES));
    expect(file?.url).toContain("2025_11_25_ga_voting.csv");
    expect(file?.headers["if-none-match"]).toBeDefined();
  });

  it("writes nothing and keeps no snapshot in a dry run", async () => {
    const report = await expectNothingTaken({ isDryRun: true });
    expect(statesOf(report)).toContainEqual(["ga-votes", "changed"]);
    expect(await readdir(join(directory, "snapshots")).catch(() => [])).toEqual([]);
  });

  it("takes one record that is asked for by its number", async () => {
    expect(statesOf(await run({ only: ["4096564"] }))).toEqual([["4096564", "changed"]]);
    expect((await readVoteFacts(directory)).rollCalls).toMatchObject([{ rollCallId: "GA-80-214", yes: 2 }]);
  });

  it("takes the records that are understood and refuses the others with all their reasons", async () => {
    const odd = { ...later, recordId: "1", symbol: "A/RES/80/215", adoption: "BY ACCLAMATION", organ: "03" };
    const short = { ...later, recordId: "2", symbol: "A/RES/80/216", ballots: later.ballots.slice(1) };
    handle = answerAsLibrary({ ...LIBRARY, records: { "GA-2025": [odd, later, short] } });
    const { outcomes } = await run({ only: ["GA-2025"] });
    expect(outcomes).toMatchObject([
      { state: "changed", balance: { read: 3, imported: 1, merged: 0, refused: 2 } },
    ]);
    expect(outcomes[0]?.reasons).toEqual([
      'record 1: 793: not a plenary meeting: "03"; 591: not a wording known: "BY ACCLAMATION"',
      "record 2: yes: 2 printed, 1 listed; members: 5 printed, 4 listed",
    ]);
  });

  it("names a field that no record had before, and takes the records", async () => {
    handle = (request, response) => {
      const page = renderMarc([later], { total: 1 }).replace('tag="981"', 'tag="962"');
      sendDocument(request, response, page, "text/xml");
    };
    const { outcomes } = await run({ only: ["GA-2025"] });
    expect(outcomes).toMatchObject([
      { state: "changed", drift: ["fields that were not seen before: 962 (record 4096564)"] },
    ]);
  });

  it("refuses the whole year where no record of it is understood", async () => {
    const odd = { ...later, adoption: "BY ACCLAMATION" };
    handle = answerAsLibrary({ ...LIBRARY, records: { "GA-2025": [odd] } });
    const { outcomes } = await expectNothingTaken({ only: ["GA-2025"] });
    expect(outcomes).toMatchObject([{ state: "refused", balance: { read: 1, refused: 1 } }]);
  });

  it("says in words what each document brought", async () => {
    const { outcomes } = await run({ only: ["ga-outcomes", "GA-2025"] });
    expect(outcomes.flatMap(({ news = [] }) => news)).toEqual([
      "undl: ga-outcomes: 1 resolution is new",
      "undl: GA-2025: 1 roll call and 1 resolution are new",
    ]);
  });

  it("leaves a spelling that is not on file to a person, and says how it is added", async () => {
    const files = {
      ...LIBRARY.files,
      [NAMES]: {
        "2026_08_17_unms_names.csv":
          "undl_id,member_state,name_status,m49,iso,coverage_periods\n1,FRANCE,ms,,FRA,\n2,GAUL,ms,,FRA,\n",
      },
    };
    handle = answerAsLibrary({ ...LIBRARY, files });
    const report = await expectNothingTaken({ only: ["names"] });
    expect(report.outcomes[0]?.state).toBe("refused");
    expect(reasonsOf(report).join()).toContain("GAUL (FRA): a spelling that is not on file");
  });

  it("tells of the first hundred rows that were refused, and counts the others", async () => {
    const rows = Array.from({ length: 103 }, (_, at) => `${at},GAUL ${at},ms,,FRA,\n`).join("");
    const files = {
      ...LIBRARY.files,
      [NAMES]: {
        "2026_08_17_unms_names.csv": `undl_id,member_state,name_status,m49,iso,coverage_periods\n${rows}`,
      },
    };
    handle = answerAsLibrary({ ...LIBRARY, files });
    const report = await expectNothingTaken({ only: ["names"] });
    expect(report.outcomes).toMatchObject([{ state: "refused", balance: { read: 103, refused: 103 } }]);
    expect(reasonsOf(report)).toHaveLength(101);
    expect(reasonsOf(report).at(-1)).toBe("and 3 more; an import of the file writes all to rejects.csv");
  });

  it("takes a list of names as read whose only other row is a known exception", async () => {
    const files = {
      ...LIBRARY.files,
      [NAMES]: {
        "2026_08_17_unms_names.csv":
          "undl_id,member_state,name_status,m49,iso,coverage_periods\n1,FRANCE,ms,,FRA,\n2,Unknown,,,,\n",
      },
    };
    handle = answerAsLibrary({ ...LIBRARY, files });
    const { outcomes, sources } = await run({ only: ["names"] });
    expect(outcomes).toMatchObject([{ state: "unchanged", reasons: [], explained: 1 }]);
    expect(isAllTaken(sources)).toBe(true);
  });
});

describe("a refresh with a token", () => {
  beforeEach(() => {
    const more = [
      later,
      ...Array.from({ length: 4 }, (_, at) => ({
        ...later,
        recordId: String(at + 1),
        symbol: `A/RES/80/${at + 1}`,
      })),
    ];
    handle = answerAsLibrary({ ...LIBRARY, records: { ...LIBRARY.records, "GA-2025": more }, token: TOKEN });
  });

  it("asks the API for files and, page after page, for records", async () => {
    const report = await run({ token: TOKEN, only: ["ga-votes", "GA-2025"] });
    expect(reasonsOf(report)).toEqual([]);
    expect(urls().filter((url) => url.startsWith("/api/v1/search"))).toHaveLength(3);
    expect((await readVoteFacts(directory)).rollCalls).toHaveLength(6);
  });

  it("has the token in no file below the data directory and in no address", async () => {
    await run({ token: TOKEN });
    expect(urls().join()).not.toContain(TOKEN);
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile()))
      expect(await readFile(join(entry.parentPath, entry.name), "utf8")).not.toContain(TOKEN);
  });

  it("takes no file whose address repeats the token", async () => {
    handle = (_request, response) => {
      response.end(
        JSON.stringify([{ name: "2026_02_06_ga_voting", url: `/f.csv?key=${TOKEN}`, format: ".csv" }]),
      );
    };
    const report = await expectNothingTaken({ token: TOKEN, only: ["ga-votes"] });
    expect(reasonsOf(report)[0]).toContain("has the token in it");
    expect(reasonsOf(report).join()).not.toContain(TOKEN);
  });

  it("is unavailable where the token is not accepted", async () => {
    const report = await expectNothingTaken({ token: "another", only: ["ga-votes", "GA-2025"] });
    expect(statesOf(report)).toEqual([
      ["ga-votes", "unavailable"],
      ["GA-2025", "unavailable"],
    ]);
  });
});
