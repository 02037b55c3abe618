import { countInvariants } from "./counts.js";
import { importInvariants } from "./imports.js";
import type { Invariant } from "./invariant.js";
import { ledgerInvariants } from "./ledger.js";
import { referenceInvariants } from "./references.js";
import { rollCallInvariants } from "./roll-calls.js";

/** Every invariant; keys, foreign keys, types and vocabularies are constraints of the tables and hold since the load. */
export const invariants: readonly Invariant[] = [
  ...ledgerInvariants,
  ...rollCallInvariants,
  ...referenceInvariants,
  ...countInvariants,
  ...importInvariants,
];
