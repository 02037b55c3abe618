import { type Vote, votes } from "@depositary/model";
import { voteWords } from "../text/words.js";
import { countColumn } from "./count-column.js";
import type { TableColumn } from "./data-table.js";

/** A column for the ballots of each kind. */
export const voteCountColumns: readonly TableColumn<Readonly<Record<Vote, number | null>>>[] = votes.map(
  (vote) => countColumn(vote, voteWords(vote)),
);
