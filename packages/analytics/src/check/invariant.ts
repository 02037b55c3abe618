import type { Exception } from "@depositary/model";

/** Something that must hold of every row of the record. */
export interface Invariant {
  /** kebab-case. */
  readonly name: string;
  /** What must hold, in a sentence. */
  readonly meaning: string;
  /** Returns the rows for which it does not hold, known exceptions left out row by row, in order. */
  readonly sql: string;
  /** By what its known exceptions are told; absent where it can have none. */
  readonly excuse?: Excuse;
}

/** Which rows of reference/exceptions.csv excuse which breaches of an invariant. */
export interface Excuse {
  readonly rule: Exception["rule"];
  /** A SELECT of the rows for which the invariant does not hold, excused or not. */
  readonly breaches: string;
  /** The SQL condition under which a row of `exception` excuses a row of `breach`. */
  readonly fits: string;
}

/** Excuses a breach whose treaty is named and, where the exception names one, its participant. */
export const SAME_TREATY =
  "exception.treaty_id = breach.treaty_id AND coalesce(exception.participant_id, breach.participant_id) = breach.participant_id";

/** An invariant with known exceptions, its breaches in the order of their columns. */
export function excusable(name: string, meaning: string, excuse: Excuse): Invariant {
  const { rule, breaches, fits } = excuse;
  const sql = `SELECT breach.* FROM (${breaches}) AS breach
    WHERE NOT EXISTS (FROM exception WHERE exception.rule = '${rule}' AND ${fits}) ORDER BY ALL`;
  return { name, meaning, sql, excuse };
}
