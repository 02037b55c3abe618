/** A row of an archive that was not taken, and why. */
export interface Refusal {
  /** The file, as exceptions name it below the archive's source: `gdp.csv`. */
  readonly file: string;
  /** What stands there, as exceptions name it: `WLD World`, `unvotes rcid 5689`. */
  readonly found: string;
  readonly reason: string;
  /** How exceptions name it where they hold for every release: the document, and what stays the same there. */
  readonly exceptionAt?: { readonly document: string; readonly found: string };
}

/** What became of every row of an archive: `read` is the sum of the other three. */
export interface ImportLedger {
  readonly read: number;
  /** Rows that became new facts. */
  readonly imported: number;
  /** Rows that say what another row or an earlier import said. */
  readonly merged: number;
  readonly refused: readonly Refusal[];
}

/** True where every row is accounted for. */
export function isBalanced({ read, imported, merged, refused }: ImportLedger): boolean {
  return read === imported + merged + refused.length;
}

/** `rows read 120 = 100 imported + 18 merged + 2 refused`. */
export function describeLedger({ read, imported, merged, refused }: ImportLedger): string {
  return `rows read ${read} = ${imported} imported + ${merged} merged + ${refused.length} refused`;
}

/** The ledger of several files together. */
export function sumOfLedgers(ledgers: readonly ImportLedger[]): ImportLedger {
  const total = (name: "read" | "imported" | "merged") => ledgers.reduce((sum, one) => sum + one[name], 0);
  return {
    read: total("read"),
    imported: total("imported"),
    merged: total("merged"),
    refused: ledgers.flatMap(({ refused }) => refused),
  };
}
