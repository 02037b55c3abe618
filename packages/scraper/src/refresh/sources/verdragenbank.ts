import type { TreatyId } from "@depositary/model";
import {
  comparedTreaties,
  detailsNumber,
  parseParties,
  partiesAddress,
} from "../../source/verdragenbank/index.js";
import type { DocumentOutcome } from "../outcome.js";
import { refreshDocument } from "../refresh-document.js";
import type { RefreshSource, SourceRun } from "../refresh-source.js";
import { takeParties } from "../take-parties.js";
import { takenOutcome } from "../taken-outcome.js";

/** The Dutch treaty database: an independent reading of the depositary's notifications, with days of effect for each party. */
export const verdragenbank: RefreshSource = {
  name: "verdragenbank",
  origins: { main: "https://verdragen.nl" },
  cadenceDays: 7,
  readDocument: (text) => {
    detailsNumber(text);
    return text;
  },
  refresh: refreshAll,
};

async function* refreshAll(run: SourceRun): AsyncGenerator<DocumentOutcome> {
  const treaties = run.only ?? comparedTreaties.filter((id) => run.facts.ledgerOf(id).treaty !== null);
  for (const [done, treatyId] of treaties.entries()) {
    run.progress(done, treaties.length, treatyId);
    yield await refreshParties(treatyId, run);
  }
}

function refreshParties(treatyId: TreatyId, run: SourceRun): Promise<DocumentOutcome> {
  const of = { source: "verdragenbank", document: treatyId } as const;
  const request = { path: partiesAddress(treatyId) };
  return refreshDocument(of, run, {
    request,
    parse: (bytes) => parseParties(bytes, detailsNumber(treatyId)),
    take: (parties, { sidecar }) => {
      const document = { sidecar, url: run.documents.url(request) };
      return takenOutcome(of, run.facts, takeParties(treatyId, parties, document, run));
    },
  });
}
