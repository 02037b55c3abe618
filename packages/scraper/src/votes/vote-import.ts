import type {
  Disagreement,
  Exception,
  Membership,
  Participant,
  ParticipantName,
  Resolution,
  RollCall,
  Source,
} from "@depositary/model";
import type { ImportLedger } from "../import-ledger.js";
import type { Renames } from "./rename.js";

/** The facts on file that an importer of votes needs. */
export interface VoteReference {
  readonly participants: readonly Participant[];
  readonly participantNames: readonly ParticipantName[];
  readonly memberships: readonly Membership[];
  readonly exceptions: readonly Exception[];
  readonly sources: readonly Source[];
  readonly rollCalls: readonly RollCall[];
  readonly resolutions: readonly Resolution[];
}

/** What an archive of votes adds to the record. */
export interface VoteImport {
  /** All roll calls that are on file afterwards, those that were before included. */
  readonly rollCalls: readonly RollCall[];
  /** All resolutions that are on file afterwards. */
  readonly resolutions: readonly Resolution[];
  /** The documents cited by what was added. */
  readonly sources: readonly Source[];
  readonly disagreements: readonly Disagreement[];
  /** Roll calls on file that have another identifier now; none where it is absent. */
  readonly renames?: Renames;
  readonly ledger: ImportLedger;
  /** What was noticed and changes no fact: differences of membership, votes of non-members. */
  readonly remarks: readonly string[];
}
