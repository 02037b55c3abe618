import type { Adoption } from "@depositary/model";
import type { RecordedVote } from "../../votes/recorded-vote.js";

/** A resolution of the Library's voting data with the votes of its members. */
export interface LibraryVote {
  readonly undlId: string;
  /** Of a text that was adopted: it has a symbol, and the roll call its identifier. */
  readonly vote: RecordedVote & { readonly symbol: string; readonly symbolId: string };
  readonly title: string;
  readonly meeting: string | null;
  readonly adoption: Adoption;
  /** Rows of a bulk file that are its, those that repeat another one left out; 1 of a record by itself. */
  readonly rows: number;
}
