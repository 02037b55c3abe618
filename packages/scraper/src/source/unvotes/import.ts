import type { Source } from "@depositary/model";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import type { VoteImport, VoteReference } from "../../votes/vote-import.js";
import { findFiles, nameInPackage } from "./archive.js";
import { collectVotes } from "./collect.js";
import { fileCollected } from "./file-collected.js";
import { DATA_CITATION } from "./lineage.js";

const UNVOTES_SOURCE: Source = {
  sourceId: "unvotes-2020",
  publisher: "David Robinson; data by Erik Voeten, Harvard Dataverse",
  title:
    "Recorded votes of the General Assembly from 1946 to January 2020. Of the lineage of Voeten's data, not independent of it",
  url: "https://github.com/dgrtwo/unvotes",
  citation: `github.com/dgrtwo/unvotes@7eb7034; ${DATA_CITATION}`,
  retrievedAt: null,
  asAt: "2020-01-14",
  sha256: null,
  grade: "secondary",
  licence: "package MIT; citation of the data asked for",
};

/**
 * The roll calls of the `unvotes` archive: 1946 to January 2020. Throws ParseError where a line, a symbol or a vote is not
 * understood.
 */
export async function importUnvotes(files: StreamedFiles, reference: VoteReference): Promise<VoteImport> {
  const held = await findFiles(files);
  const collection = await collectVotes(files, held, reference);
  const where = { source: UNVOTES_SOURCE, rollCallsFile: held.rollCalls, ballotsFile: held.votes };
  const { found } = fileCollected({ ...collection, ...where }, reference);
  const refused = found.ledger.refused.map((refusal) => ({
    ...refusal,
    exceptionAt: {
      document: `${UNVOTES_SOURCE.sourceId}/${nameInPackage(refusal.file, held)}`,
      found: refusal.found,
    },
  }));
  return { ...found, ledger: { ...found.ledger, refused } };
}
