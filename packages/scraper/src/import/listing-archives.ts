import type { TreatyId } from "@depositary/model";
import { coeTreaty } from "../normalise/coe/treaty.js";
import { treatyRow } from "../normalise/treaty.js";
import { readCoeIndex } from "../source/coe-index/archive.js";
import { readUntcIndex } from "../source/untc-index/archive.js";
import type { WorkingFacts } from "../store/working-facts.js";
import type { Archive } from "./archive.js";
import { importAll, wanted } from "./import-documents.js";
import { importListing } from "./status-listing.js";

/** The list of the Treaty Office as others read it. */
const COE_SOURCE = "coe-treaty-index-2026-05";
const COE_FILE = "coe_treaties_index.json";

export const coeIndex: Archive = {
  name: "coe-index",
  isByTreaty: true,
  expects: `${COE_FILE} (StianOby/claude-legal-tools)`,
  run: async (context) => {
    const isWanted = wanted(context);
    const listed = readCoeIndex(COE_FILE, await context.files.read(COE_FILE));
    const treaties = listed
      .map((entry) => coeTreaty(entry, COE_SOURCE))
      .filter(({ treatyId }) => isWanted(treatyId));
    return importAll(context, COE_SOURCE, [(into) => importListing(COE_FILE, treaties, into)]);
  },
};

const UNTC_SOURCE = "untc-index-2026-05-08";
const UNTC_FILE = "untc_index_2026-05-08.json";

export const untcIndex: Archive = {
  name: "untc-index",
  isByTreaty: true,
  expects: `${UNTC_FILE} (StianOby/claude-legal-tools), after mtdsg-2015`,
  run: async (context) => {
    const isWanted = wanted(context);
    const text = await context.files.read(UNTC_FILE);
    return importAll(context, UNTC_SOURCE, [
      ({ working }) => {
        const listed = readUntcIndex(UNTC_FILE, text)
          .filter(({ treatyId }) => isWanted(treatyId))
          .map((one) => ({ ...one, reason: one.reason ?? lostLetter(one.treatyId, working) }));
        const treaties = listed
          .filter(({ reason }) => reason === null)
          .map(({ head }) => treatyRow(head, null, null, UNTC_SOURCE));
        const refused = listed.flatMap(({ treatyId, reason }) =>
          reason === null ? [] : [{ file: UNTC_FILE, found: treatyId, reason }],
        );
        return importListing(UNTC_FILE, treaties, { working }, refused);
      },
    ]);
  },
};

/** The list has no letters: `VI-6` stands there for VI-6-a. */
function lostLetter(treatyId: TreatyId, working: WorkingFacts): string | null {
  const isOnFile = (id: TreatyId) => working.ledgerOf(id).treaty !== null;
  return !isOnFile(treatyId) && isOnFile(`${treatyId}-a`) ? "the number has lost its letter" : null;
}
