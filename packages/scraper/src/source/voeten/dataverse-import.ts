import { laterOf, type Source } from "@depositary/model";
import { ParseError } from "../../errors.js";
import type { ImportLedger } from "../../import-ledger.js";
import type { StreamedFiles } from "../../votes/streamed-files.js";
import type { VoteImport, VoteReference } from "../../votes/vote-import.js";
import { fileCollected } from "../unvotes/file-collected.js";
import { DATA_CITATION } from "../unvotes/lineage.js";
import { collectDataverse, type DataverseVote } from "./dataverse-collect.js";
import { type DataverseFile, readDataverse } from "./dataverse-file.js";
import { ownDisagreements } from "./own-disagreements.js";

/**
 * The roll calls of `UNVotes….csv`, with the symbols and kinds that it has. What is on file of the same lineage is merged with
 * it. A row of somebody absent or not a member holds no vote: who did not vote follows from the members of that day.
 */
export async function importDataverse(files: StreamedFiles, reference: VoteReference): Promise<VoteImport> {
  const file = await readDataverse(files);
  const { votes, refused } = collectDataverse(file, reference.participants);
  if (votes.length === 0)
    throw new ParseError(file.path, [
      "no roll call is understood",
      ...new Set(refused.map(({ reason }) => reason)),
    ]);
  const source = sourceOf(votes);
  const { found, idOf } = fileCollected(
    {
      ...{ source, votes, rowsRead: file.rowsRead, repeatedRows: repeatedRows(votes) },
      ...{ refused, ballotsFile: file.path, rollCallsFile: null },
    },
    reference,
  );
  const twiceTold = votes.flatMap((vote) => {
    const rollCallId = idOf(vote);
    return rollCallId === null ? [] : ownDisagreements(vote, rollCallId, source.sourceId);
  });
  return {
    ...found,
    disagreements: [...found.disagreements, ...twiceTold],
    ledger: withoutNews(found.ledger, votelessRows(file)),
    remarks: [votelessRemark(file), ...found.remarks],
  };
}

/** The ledger with some of the rows that were taken for new ones counted as merged. */
function withoutNews(ledger: ImportLedger, rows: number): ImportLedger {
  return { ...ledger, imported: ledger.imported - rows, merged: ledger.merged + rows };
}

function votelessRows({ absences, notMembers }: DataverseFile): number {
  return absences + notMembers;
}

function votelessRemark(file: DataverseFile): string {
  const { absences, notMembers } = file;
  return `${votelessRows(file)} rows hold no vote, and are counted as merged: ${absences} of States absent (8), ${notMembers} of States that were no members (9)`;
}

function repeatedRows(votes: readonly DataverseVote[]): number {
  return votes.reduce((sum, { repeated }) => sum + repeated.length, 0);
}

function sourceOf(votes: readonly DataverseVote[]): Source {
  const asAt = votes.map(({ date }) => date).reduce(laterOf);
  return {
    sourceId: `voeten-unvotes-${asAt}`,
    publisher: "Erik Voeten, Harvard Dataverse",
    title: `Recorded votes of the General Assembly to ${asAt} (UNVotes.csv). Every public release is of this one lineage`,
    url: "https://doi.org/10.7910/DVN/LEJUQZ",
    citation: DATA_CITATION,
    retrievedAt: null,
    asAt,
    sha256: null,
    grade: "secondary",
    licence: "terms of the release not read; citation of the data asked for",
  };
}
