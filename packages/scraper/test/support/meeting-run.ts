import { readFile, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import type { RollCall } from "@depositary/model";
import type { DocumentOutcome } from "../../src/refresh/outcome.js";
import { ods } from "../../src/refresh/sources/ods.js";
import { refresh } from "../../src/refresh.js";
import { documentPath, type PrintedVote } from "../../src/source/ods/index.js";
import { readReferenceFacts, readVoteFacts } from "../../src/store/facts.js";
import { frontPage } from "../source/ods/render.js";
import { smallPdf } from "../source/ods/small-pdf.js";
import { copyOfTreaty, removeCopy } from "./data-copy.js";
import { type Handler, type SeenRequest, sendDocument, startServer } from "./loopback-server.js";
import { quickClient } from "./quick-client.js";

export const MEETING = "A/78/PV.50";
/** The meeting that adopted the Convention against Cybercrime, on 24 December 2024. */
export const ADOPTION = "A/79/PV.55";
export const SUMMARY = "A/C.3/78/SR.50";
/** The roll call on file that the records of this machine print. */
export const ON_FILE = "GA-78-voeten-78006";

/** Refreshes of a data directory with the roll calls of one session, from meeting records on this machine. */
export interface MeetingRuns {
  readonly directory: string;
  readonly requests: readonly SeenRequest[];
  /** The roll call `ON_FILE` as it is at first. */
  readonly held: RollCall;
  /** Has every record answered with this document. */
  serve(body: Buffer | string): void;
  answer(handler: Handler): void;
  /** A run of one document, `MEETING` where none is named, or of the plan where it is null; what became of the first. */
  run(only?: readonly string[] | null): Promise<DocumentOutcome | undefined>;
  /** A roll call on file. Throws where there is none. */
  rollCall(id: string): Promise<RollCall>;
  /** `held` as a meeting record would print it, as resolution 78/999. */
  printed(rest?: Partial<PrintedVote>): PrintedVote;
  close(): Promise<void>;
}

export async function meetingRuns(): Promise<MeetingRuns> {
  const directory = await copyOfTreaty("XVIII-16");
  await keepRollCalls(directory, "GA-78-");
  const { names } = await readReferenceFacts(directory);
  const nameOf = (id: string) =>
    names.find((one) => one.participantId === id && one.seenIn === "MTDSG 2026")?.name ?? id;
  const held = await rollCallIn(directory, ON_FILE);
  let handle: Handler = (_, response) => notFound(response);
  const server = await startServer((request, response) => {
    if ([MEETING, ADOPTION, SUMMARY].map(documentPath).includes(request.url)) handle(request, response);
    else notFound(response);
  });
  const client = quickClient(server.origin);
  const answer = (handler: Handler) => {
    handle = handler;
  };
  return {
    directory,
    requests: server.requests,
    held,
    answer,
    serve: (body) => answer((request, response) => sendDocument(request, response, body, "application/pdf")),
    async run(only = [MEETING]) {
      const request = {
        directory,
        sources: [{ source: ods, only }],
        mirrors: new Map([["ods" as const, server.origin]]),
        environment: {},
        isDryRun: false,
        isOffline: false,
      };
      const now = () => new Date("2026-09-10T12:00:00Z");
      const { outcomes } = await refresh(request, { client, now, tell: () => undefined });
      return outcomes[0];
    },
    rollCall: (id) => rollCallIn(directory, id),
    printed: (rest = {}) => ({ ...printedAs(held, nameOf), ...rest }),
    async close() {
      await client.close();
      await server.close();
      await removeCopy(directory);
    },
  };
}

/** A hand-made record, forty lines of ninety letters a page, with feet and heads. */
export function meetingRecord(
  parts: readonly string[],
  symbol = MEETING,
  heldOn = "19 December 2023",
): Buffer {
  const lines = parts.join(" ").match(/.{1,90}(?: |$)/g) ?? [];
  const pages: string[][] = [];
  for (let at = 0; at < lines.length; at += 40)
    pages.push([`${symbol} 19/12/2023`, ...lines.slice(at, at + 40), `${pages.length + 2}/34 23-41218`]);
  return smallPdf([frontPage(symbol, heldOn).split("\n"), ...pages], { isDeflated: true });
}

/** Leaves the roll calls whose identifier begins so: a record that is quick to read again and again. */
async function keepRollCalls(directory: string, start: string): Promise<void> {
  const path = join(directory, "roll-calls.csv");
  const [head = "", ...lines] = (await readFile(path, "utf8")).trimEnd().split("\n");
  await writeFile(path, `${[head, ...lines.filter((line) => line.startsWith(start))].join("\n")}\n`);
}

async function rollCallIn(directory: string, id: string): Promise<RollCall> {
  const { rollCalls } = await readVoteFacts(directory);
  const found = rollCalls.find(({ rollCallId }) => rollCallId === id);
  if (found === undefined) throw new Error(`no roll call ${id}`);
  return found;
}

function printedAs(held: RollCall, nameOf: (participantId: string) => string): PrintedVote {
  const named = (ids: readonly string[]) => ids.map(nameOf).sort();
  return {
    number: 1,
    isOfCommittee: false,
    takenOn: "19 December 2023",
    matter: "whole",
    sentence: "Draft resolution IV was adopted",
    draft: null,
    decision: "resolution 78/999",
    title: "A hand-made resolution",
    lists: { inFavour: named(held.yesBy), against: named(held.noBy), abstaining: named(held.abstainBy) },
    tally: { inFavour: String(held.yes), against: String(held.no), abstaining: String(held.abstain) },
    corrections: [{ delegations: nameOf("TUR"), intention: "had intended to vote against" }],
  };
}

function notFound(response: ServerResponse): void {
  response.writeHead(404).end();
}
