import { importGaVotes } from "../../../src/source/undl/ga-votes.js";
import { archiveOf, referenceWith } from "../../votes/small-archive.js";

/** What the import makes of a bulk file of the General Assembly. */
export function importOf(name: string, text: string, reference = referenceWith()) {
  return importGaVotes(archiveOf({ [name]: text }), reference);
}
