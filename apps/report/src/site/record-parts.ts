import { setImmediate } from "node:timers/promises";
import type { Database } from "@depositary/analytics";
import { pageSchema, schemaPath } from "../schema/page-schema.js";
import { pageTypes } from "../schema/page-types.js";
import { ballotFile } from "./ballot-file.js";
import { curveFile } from "./curve-file.js";
import { madeTables, type TablePart } from "./downloads.js";
import { json } from "./json.js";
import type { PartSource } from "./make-parts.js";
import { pagePlans } from "./page-plans.js";
import { pageWithPictures } from "./page-with-pictures.js";
import type { PartFiles, PartGroup, PlannedPart, SitePart } from "./part.js";
import { type Plan, singlePlan } from "./plan.js";
import { type Digests, readKeyedRecord } from "./record/keyed-rows.js";
import type { PlainRecord, SiteRecord } from "./record.js";
import { searchIndex } from "./search-index.js";
import { joinedSelection } from "./selection.js";
import type { SiteAddress } from "./site-address.js";

/** What is to be made of a record: plain data, so that another thread can be told. */
export interface RecordWork {
  readonly record: SiteRecord;
  readonly digests: Digests;
  readonly site: SiteAddress | null;
  /** Of the parts to be made. */
  readonly names: ReadonlySet<string>;
}

/** What a record is asked for, and who makes what follows from the answer. */
export interface RecordReading extends Omit<RecordWork, "record" | "names"> {
  readonly database: Database;
  readonly record: PlainRecord;
  readonly tables: readonly TablePart[];
  readonly partsOf: (work: RecordWork) => PartSource;
  /** Told that nothing more is asked of the database. */
  readonly onAsked: () => void;
}

/** All that follows from a record alone: its tables, its pages, each with all that lies beside it, and the files that scripts read. */
export function recordParts({ database, tables, partsOf, onAsked, ...known }: RecordReading): PartGroup {
  const { record, digests, site } = known;
  const plans = [...recordPlans(record, site)];
  return {
    planned: [...tables, ...plans.map((plan) => planned(plan, digests))],
    make: async function* (names) {
      const isToBeMade = ({ name }: { readonly name: string }) => names.has(name);
      const wanted = joinedSelection(plans.filter(isToBeMade).map(({ keyed }) => keyed));
      const rows = await readKeyedRecord(database, wanted);
      const made = madeTables(database, tables.filter(isToBeMade)).finally(onAsked);
      // until it is awaited nobody listens
      made.catch(() => {});
      try {
        yield* withTurns(partsOf({ ...known, record: { ...record, ...rows }, names }));
      } finally {
        // nothing must be asked of a connection that is closed
        await Promise.allSettled([made]);
      }
      yield* await made;
    },
  };
}

/** After each part, what else goes on has its turn: the answers of the database. */
async function* withTurns(parts: PartSource): PartSource {
  for await (const part of parts) {
    yield part;
    await setImmediate();
  }
}

/** The parts that are to be made: the same in the same order on every thread. */
export function* partsOf({ record, digests, site, names }: RecordWork): Generator<SitePart> {
  for (const plan of recordPlans(record, site))
    if (names.has(plan.name)) yield { ...planned(plan, digests), make: () => plan.make(record) };
}

function planned({ name, inputs, reads }: Plan<PartFiles>, digests: Digests): PlannedPart {
  const own = { name, inputs: (names: readonly string[]) => inputs(digests, names) };
  return reads === undefined ? own : { ...own, reads };
}

function* recordPlans(record: PlainRecord, site: SiteAddress | null): Generator<Plan<PartFiles>> {
  yield singlePlan(record, "search", (noting) => [searchIndex(noting)]);
  yield singlePlan(record, "schemas", () =>
    pageTypes.map((type) => ({ path: schemaPath(type), content: json(pageSchema(type)) })),
  );
  yield singlePlan(record, "ballots", (noting) => [ballotFile(noting)], { voteLists: "all" });
  yield singlePlan(record, "curves", (noting) => [curveFile(noting)]);
  for (const { make, ...plan } of pagePlans(record))
    yield { ...plan, make: (share) => pageWithPictures(make(share), record.day, site) };
}
