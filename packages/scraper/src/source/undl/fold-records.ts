import { isDeepStrictEqual } from "node:util";
import { groupBy } from "@depositary/model";
import type { Refusal } from "../../import-ledger.js";
import type { RecordedVote } from "../../votes/recorded-vote.js";
import { recordName } from "./bulk-records.js";
import type { LibraryVote } from "./library-vote.js";

/** The resolutions of a bulk file or a page of records, each once. */
export interface FoldedRecords {
  readonly votes: readonly LibraryVote[];
  /** Rows of records that say again what another one says. */
  readonly repeatedRows: number;
  /** One refusal for each row of a record that contradicts another one of its resolution. */
  readonly refused: readonly Refusal[];
}

const COMPARED = ["day", "ballots", "printed", "intended"] as const satisfies readonly (keyof RecordedVote)[];

/**
 * A resolution is adopted once, so that two records with one symbol are the same vote: the first of them stands. A further
 * one that says the same is taken together with it, one that says anything else is refused.
 */
export function foldRecords(file: string, bulk: readonly LibraryVote[]): FoldedRecords {
  const groups = [...groupBy(bulk, ({ vote }) => vote.symbol).values()];
  const further = groups.flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other) => ({ other, differs: differences(first, other), first })),
  );
  const left = new Set(further.map(({ other }) => other));
  const contradicting = further.filter(({ differs }) => differs.length > 0);
  const rows = further.filter(({ differs }) => differs.length === 0).map(({ other }) => other.rows);
  return {
    votes: bulk.filter((vote) => !left.has(vote)),
    repeatedRows: rows.reduce((sum, count) => sum + count, 0),
    refused: contradicting.flatMap(({ other, first, differs }) => {
      const found = recordName(other.undlId, other.vote.symbol);
      const reason = `another record of the resolution, ${first.undlId}, differs: ${differs.join(", ")}`;
      return Array.from({ length: other.rows }, () => ({ file, found, reason }));
    }),
  };
}

function differences(first: LibraryVote, other: LibraryVote): readonly string[] {
  const fields = COMPARED.filter((field) => !isDeepStrictEqual(first.vote[field], other.vote[field]));
  return first.adoption === other.adoption ? fields : [...fields, "adoption"];
}
