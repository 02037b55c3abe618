import { countInvariants } from "./counts.js";
import { forecastInvariants } from "./forecasts.js";
import { importInvariants } from "./imports.js";
import type { Invariant } from "./invariant.js";
import { keyInvariants } from "./keys.js";
import { ledgerInvariants } from "./ledger.js";
import { referenceInvariants } from "./references.js";
import { rollCallInvariants } from "./roll-calls.js";

/** Every invariant; foreign keys, types and vocabularies, and keys where they are indexed, hold since the load. */
export const invariants: readonly Invariant[] = [
  ...keyInvariants,
  ...ledgerInvariants,
  ...rollCallInvariants,
  ...referenceInvariants,
  ...countInvariants,
  ...importInvariants,
  ...forecastInvariants,
];
