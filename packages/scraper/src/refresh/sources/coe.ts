import type { TreatyId } from "@depositary/model";
import { coeSource, coeSourceId } from "../../normalise/coe/source.js";
import { asAtOf } from "../../normalise/source.js";
import {
  chartRequest,
  numberOf,
  PAGES,
  parseChart,
  parseTreatyList,
  readToken,
  TOKEN_PAGE,
  TREATY_LIST,
} from "../../source/coe/index.js";
import type { DocumentRequest, Documents } from "../documents.js";
import { driftOf } from "../drift.js";
import { type DocumentOutcome, type OutcomeOf, unchangedOutcome } from "../outcome.js";
import { refreshDocument } from "../refresh-document.js";
import type { RefreshSource, SourceRun } from "../refresh-source.js";
import { takeChart } from "../take-chart.js";
import { takeTreatyList } from "../take-treaty-list.js";
import { takenOutcome } from "../taken-outcome.js";

/** The list of all treaties of the Council. */
const LIST = "treaties";

/** Treaties whose chart is read. */
const CHARTS: readonly TreatyId[] = ["CETS-185", "CETS-189", "CETS-224"];

/**
 * The Council of Europe's Treaty Office: its list of treaties, and the charts of the Convention on Cybercrime and its
 * protocols. The API wants a token that the public page prints: it is read in each run and kept nowhere.
 */
export const coe: RefreshSource = {
  name: "coe",
  origins: { main: "https://conventions-ws.coe.int", [PAGES]: "https://www.coe.int" },
  // its key exchange is too short for OpenSSL as it is set
  tls: { main: { ciphers: "DEFAULT@SECLEVEL=0" } },
  cadenceDays: 2,
  readDocument: (text) => {
    if ([LIST, ...CHARTS].includes(text)) return text;
    throw new RangeError(`${text} is neither "${LIST}" nor one of ${CHARTS.join(", ")}`);
  },
  refresh: refreshAll,
};

async function* refreshAll(run: SourceRun): AsyncGenerator<DocumentOutcome> {
  const asked = run.only ?? [LIST, ...CHARTS];
  const headers = await tokenHeaders(run.documents);
  // the list first: it brings treaties that the charts belong to
  const documents = [LIST, ...CHARTS].filter((document) => asked.includes(document));
  for (const [done, document] of documents.entries()) {
    run.progress(done, documents.length, document);
    const of: OutcomeOf = { source: "coe", document };
    yield await (document === LIST ? refreshList(of, run, headers) : refreshChart(of, run, headers));
  }
}

/** The header that the API wants. None offline, where nobody is asked. */
async function tokenHeaders({ isOffline, ask }: Documents): Promise<Readonly<Record<string, string>>> {
  if (isOffline) return {};
  const { bytes } = await ask({ ...TOKEN_PAGE, isTransient: true });
  return { token: readToken(bytes) };
}

function refreshList(
  of: OutcomeOf,
  run: SourceRun,
  headers: Readonly<Record<string, string>>,
): Promise<DocumentOutcome> {
  const request: DocumentRequest = { ...TREATY_LIST, headers: { ...TREATY_LIST.headers, ...headers } };
  return refreshDocument(of, run, {
    request,
    parse: (bytes) => parseTreatyList(of.document, bytes),
    take: (list, { sidecar }) => {
      const asAt = asAtOf(null, sidecar, null);
      const url = run.documents.url(request);
      const title = "List of the Council of Europe's treaties";
      const source = coeSource({ document: LIST, title, url, sidecar, asAt });
      const changes = takeTreatyList(list, source, asAt.day, run.facts);
      const outcome = { ...unchangedOutcome(of), ...driftOf("keys", list.unknownKeys) };
      return changes === null ? outcome : { ...outcome, state: "changed", changes };
    },
  });
}

function refreshChart(
  of: OutcomeOf,
  run: SourceRun,
  headers: Readonly<Record<string, string>>,
): Promise<DocumentOutcome> {
  const treatyId = of.document;
  const asked = chartRequest(treatyId);
  const request: DocumentRequest = { ...asked, headers: { ...asked.headers, ...headers } };
  return refreshDocument(of, run, {
    request,
    parse: (bytes) => parseChart(treatyId, bytes, numberOf(treatyId)),
    take: (chart, { sidecar }) => {
      const held = run.facts.ledgerOf(treatyId).treaty?.sourceId;
      if (held === coeSourceId(treatyId, sidecar.sha256))
        return { ...unchangedOutcome(of), ...driftOf("keys", chart.unknownKeys) };
      const document = { sidecar, url: run.documents.url(request) };
      return takenOutcome(of, run.facts, takeChart(treatyId, chart, document, run));
    },
  });
}
