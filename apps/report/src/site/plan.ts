import { digestOf } from "./digest.js";
import { digestOfReads, notingReads } from "./noting-reads.js";
import type { Digests, Selection } from "./record/keyed-rows.js";
import type { PlainRecord, SiteRecord } from "./record.js";
import { selectedDigests } from "./selection.js";
import { onlyShare, type Share } from "./share.js";

/** What can be made of a record: by a name that nothing else has, from a part of it. */
export interface Plan<Made> {
  readonly name: string;
  /** What is read of the tables of most rows. */
  readonly keyed: Selection;
  /** Digest of all that it is made from; given the names of what it read when it was made, where it notes that. */
  readonly inputs: (digests: Digests, reads: readonly string[]) => string;
  /** Names of what it has read of the other tables so far; none where its inputs are known without. */
  readonly reads?: () => readonly string[];
  /** Makes it from a record that has at least the rows of `keyed`. */
  readonly make: (record: SiteRecord) => Made;
}

/** What is made from a share of the record. */
export function planOf<Made>(name: string, share: Share, make: (share: SiteRecord) => Made): Plan<Made> {
  const { plain, keyed } = share;
  return {
    name,
    keyed,
    inputs: (digests) => digestOf({ ...plain, keyed: selectedDigests(digests, keyed) }),
    make: (record) => make(onlyShare(record, share, name)),
  };
}

/** What there is one of: what it read when it was made decides whether it is made again. */
export function singlePlan<Made>(
  from: PlainRecord,
  name: string,
  make: (record: SiteRecord) => Made,
  keyed: Selection = {},
): Plan<Made> {
  const { record: plain, reads } = notingReads(from);
  return {
    name,
    keyed,
    inputs: (digests, names) =>
      digestOf({ plain: digestOfReads(from, names), keyed: selectedDigests(digests, keyed) }),
    reads,
    make: (record) => make(onlyShare(record, { plain, keyed }, name)),
  };
}
