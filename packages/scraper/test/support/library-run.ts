import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import type { RefreshReport } from "../../src/refresh/outcome.js";
import { undl } from "../../src/refresh/sources/undl.js";
import { refresh } from "../../src/refresh.js";
import type { VoteRecord } from "../../src/source/undl/index.js";
import { councilRelease, release2025, release2026, special } from "../source/undl/bulk-files.js";
import { gaVote, scVote } from "../source/undl/ga-vote.js";
import { copyOfTreaty, factsOf, removeCopy } from "./data-copy.js";
import { answerAsLibrary, type Library } from "./library-server.js";
import { type Handler, type SeenRequest, startServer } from "./loopback-server.js";
import { quickClient } from "./quick-client.js";

export const VOTES = "4060887";
const COUNCIL = "4055387";
const OUTCOMES = "4060945";
export const NAMES = "4082085";
export const TOKEN = "s3cret-t0ken";

/** A voting record that no bulk file has. */
export const later: VoteRecord = {
  ...gaVote,
  recordId: "4096564",
  symbol: "A/RES/80/214",
  session: "80",
  date: "2025-12-18",
  meetings: ["A/80/PV.69"],
};
export const LIBRARY: Library = {
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

/** What a run asks the Library for. */
export interface Asked {
  readonly only?: readonly string[];
  readonly token?: string;
  readonly isOffline?: boolean;
  readonly isDryRun?: boolean;
}

/** Refreshes of a data directory without votes from a Digital Library on this machine. */
export interface LibraryRuns {
  readonly directory: string;
  readonly requests: readonly SeenRequest[];
  urls(): readonly string[];
  /** Has the Library answer otherwise than with `LIBRARY`. */
  answer(handler: Handler): void;
  run(asked?: Asked): Promise<RefreshReport>;
  /** Expects of a run that it takes nothing: the files in the data directory stay as they are. */
  expectNothingTaken(asked: Asked): Promise<RefreshReport>;
  close(): Promise<void>;
}

export async function libraryRuns(): Promise<LibraryRuns> {
  const directory = await copyOfTreaty("XVIII-16");
  await withoutVotes(directory);
  let handle = answerAsLibrary(LIBRARY);
  const server = await startServer((request, response) => {
    if (request.url === "/robots.txt") response.writeHead(404).end();
    else handle(request, response);
  });
  const client = quickClient(server.origin);
  const run = ({ only, token, isOffline = false, isDryRun = false }: Asked = {}) =>
    refresh(
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
  return {
    directory,
    requests: server.requests,
    urls: () => server.requests.map(({ url }) => url),
    answer: (handler) => {
      handle = handler;
    },
    run,
    async expectNothingTaken(asked) {
      const before = await factsOf(directory);
      const report = await run(asked);
      expect(await factsOf(directory)).toEqual(before);
      return report;
    },
    async close() {
      await client.close();
      await server.close();
      await removeCopy(directory);
    },
  };
}

/** Leaves the headings of roll calls and resolutions: a record that is quick to read, and that no archive covers. */
export async function withoutVotes(data: string): Promise<void> {
  for (const file of ["roll-calls.csv", "resolutions.csv"]) {
    const [heading = ""] = (await readFile(join(data, file), "utf8")).split("\n", 1);
    await writeFile(join(data, file), `${heading}\n`);
  }
}

/** Documents of a run, each with what became of it. */
export function statesOf({ outcomes }: RefreshReport): readonly (readonly [string, string])[] {
  return outcomes.map(({ document, state }) => [document, state] as const);
}

export function reasonsOf({ outcomes }: RefreshReport): readonly string[] {
  return outcomes.flatMap(({ reasons }) => reasons);
}
