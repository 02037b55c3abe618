import { readReferenceFacts, readWrittenFacts } from "../../src/store/facts.js";
import { renderXml } from "../source/untc/render.js";
import { type CommandResult, runRefresh } from "./command.js";
import { cybercrimeRecord, cybercrimeRows, type PrintedRow } from "./cybercrime-document.js";
import { copyOfTreaty, removeCopy } from "./data-copy.js";
import { type Handler, type SeenRequest, sendDocument, startServer } from "./loopback-server.js";

export const XML = "/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-16.en.xml";
export const PAGE = "/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-16&chapter=18&clang=_en";
/** Where the Convention stands by the document of the site. */
export const COUNTS = "77 signatories, 3 parties, 37 to go";

/** A site that has the Convention's status document, and a data directory that is refreshed from it by command. */
export interface TreatySite {
  readonly directory: string;
  readonly origin: string;
  readonly requests: readonly SeenRequest[];
  /** What the document prints at first. */
  readonly rows: readonly PrintedRow[];
  /** Has the site answer with this document at `XML`, and know nothing else. */
  serveXml(body: Uint8Array): void;
  answer(handler: Handler): void;
  /** The arguments of a refresh of the Convention from the site. */
  args(...more: readonly string[]): readonly string[];
  refresh(...more: readonly string[]): Promise<CommandResult>;
  close(): Promise<void>;
}

export async function treatySite(): Promise<TreatySite> {
  const directory = await copyOfTreaty("XVIII-16");
  const rows = cybercrimeRows(await readWrittenFacts(directory), await readReferenceFacts(directory));
  let handle = answerXml(renderXml(cybercrimeRecord(rows)));
  const server = await startServer((request, response) => handle(request, response));
  const answer = (handler: Handler) => {
    handle = handler;
  };
  const args = (...more: readonly string[]) => {
    const origin = `untc=${server.origin}`;
    return ["--only", "untc:XVIII-16", "--origin", origin, "--data", directory, "--delay", "0", ...more];
  };
  return {
    directory,
    origin: server.origin,
    requests: server.requests,
    rows,
    serveXml: (body) => answer(answerXml(body)),
    answer,
    args,
    refresh: (...more) => runRefresh(args(...more)),
    async close() {
      await server.close();
      await removeCopy(directory);
    },
  };
}

function answerXml(body: Uint8Array): Handler {
  return (request, response) => {
    if (request.url === XML) sendDocument(request, response, body);
    else response.writeHead(404).end();
  };
}
