import { writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { actionTable, encodeCsv, isLive, isMemberOn } from "@depositary/model";
import type { RefreshReport } from "../../src/refresh/outcome.js";
import { coe } from "../../src/refresh/sources/coe.js";
import { refresh } from "../../src/refresh.js";
import type { ChartRow } from "../../src/source/coe/index.js";
import { readReferenceFacts } from "../../src/store/facts.js";
import { readRows } from "../../src/store/read-rows.js";
import { at, chartRow, listEntry, renderChart, TOKEN, tokenPage } from "../source/coe/render.js";
import { copyOfTreaty, removeCopy } from "./data-copy.js";
import { type SeenRequest, sendDocument, startServer } from "./loopback-server.js";
import { quickClient } from "./quick-client.js";

export const PAGE = "/en/web/conventions/full-list";
export const LIST = "/WS_LFRConventions/api/traites/search";
export const CHART = "/WS_LFRConventions/api/signatures?numSTE=185&langue=ENG";

export const BUDAPEST = listEntry("185", "Convention on Cybercrime", "2001-11-23", "2004-07-01");
const SIGNED: Readonly<Record<string, Partial<ChartRow>>> = {
  Albania: { signature: at("2001-11-23"), consent: at("2002-06-20"), entryIntoForce: at("2004-07-01") },
  Ireland: { signature: at("2002-02-28") },
};

/** Acts of the chart that `treatyOfficeRuns` begins with. */
export const ACTS = [
  "ALB signature 2001-11-23",
  "ALB consentToBeBound 2002-06-20 > 2004-07-01",
  "IRL signature 2002-02-28",
  "JPN signature 2001-11-23",
  "JPN consentToBeBound 2012-07-03 > 2012-11-01",
  "MUS accession 2013-11-15 > 2014-03-01",
];

/** What a Treaty Office answers; a test may change it. */
interface Answers {
  rows: readonly ChartRow[];
  list: readonly unknown[];
  /** What the API accepts. */
  token: string;
  /** What the server answers in place of a document, by address. */
  readonly instead: Map<string, (response: ServerResponse) => void>;
}

/** Refreshes of a data directory without acts from a Treaty Office on this machine. */
export interface TreatyOfficeRuns extends Answers {
  readonly directory: string;
  readonly origin: string;
  readonly requests: readonly SeenRequest[];
  run(only?: readonly string[], isOffline?: boolean): Promise<RefreshReport>;
  /** Acts that stand: `ALB signature 2001-11-23`, with the day of effect where there is one. */
  acts(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function treatyOfficeRuns(): Promise<TreatyOfficeRuns> {
  const directory = await copyOfTreaty("CETS-185");
  await writeFile(join(directory, "actions.csv"), encodeCsv(actionTable, []));
  const answers: Answers = {
    rows: await chartRows(directory),
    list: [BUDAPEST],
    token: TOKEN,
    instead: new Map(),
  };
  const server = await startServer((request, response) => {
    const { url, headers } = request;
    const other = answers.instead.get(url);
    if (url === "/robots.txt") response.writeHead(404).end();
    else if (other !== undefined) other(response);
    else if (url === PAGE) sendDocument(request, response, tokenPage(), "text/html");
    else if (headers.token !== answers.token)
      response.writeHead(401).end('{"Message":"Authorization has been denied."}');
    else if (url === LIST) sendDocument(request, response, JSON.stringify(answers.list), "application/json");
    else if (url === CHART)
      sendDocument(request, response, renderChart("185", answers.rows), "application/json");
    else response.writeHead(404).end();
  });
  const client = quickClient(server.origin);
  return Object.assign(answers, {
    directory,
    origin: server.origin,
    requests: server.requests,
    run: (only: readonly string[] = ["CETS-185"], isOffline = false) =>
      refresh(
        {
          directory,
          sources: [{ source: coe, only }],
          mirrors: new Map([["coe", server.origin]]),
          environment: {},
          isDryRun: false,
          isOffline,
        },
        { client, now: () => new Date("2026-09-10T12:00:00Z"), tell: () => undefined },
      ),
    acts: () => actsIn(directory),
    async close() {
      await client.close();
      await server.close();
      await removeCopy(directory);
    },
  });
}

/** A hand-made chart: every member State of the day, two of which acted, and two others. */
async function chartRows(directory: string): Promise<readonly ChartRow[]> {
  const { memberships, participants } = await readReferenceFacts(directory);
  const members = memberships
    .filter((one) => one.groupId === "COE" && isMemberOn(one, "2026-09-10"))
    .map(({ participantId }) => participants.find((one) => one.participantId === participantId)?.name ?? "")
    .map((name, i) => chartRow(name, `M${i}`, SIGNED[name] ?? {}));
  return [
    ...members,
    chartRow("Japan", "JPN", {
      group: "nonMember",
      signature: at("2001-11-23"),
      consent: at("2012-07-03"),
      entryIntoForce: at("2012-11-01"),
    }),
    chartRow("Mauritius", "MAU", {
      group: "nonMember",
      consent: at("2013-11-15"),
      entryIntoForce: at("2014-03-01"),
    }),
    chartRow("European Union", "CEE", { group: "organisation" }),
  ];
}

async function actsIn(directory: string): Promise<readonly string[]> {
  const actions = (await readRows(directory, actionTable)).filter(isLive);
  return actions.map(({ participantId, kind, date, effectiveOn }) =>
    [participantId, kind, date, ...(effectiveOn === null ? [] : [`> ${effectiveOn}`])].join(" "),
  );
}
