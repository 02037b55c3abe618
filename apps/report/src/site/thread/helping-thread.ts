import { Worker } from "node:worker_threads";
import type { DoneParts } from "../make-parts.js";
import type { MakingPlace } from "../making.js";
import { pageParts } from "../page-parts.js";
import type { SitePart } from "../part.js";
import type { SiteRecord } from "../record.js";
import type { SiteAddress } from "../site-address.js";
import { endTickets, newTickets, type Tickets, ticketed } from "./tickets.js";

/** What the thread is told, as its one message. */
export interface PagesOrder {
  readonly record: SiteRecord;
  readonly site: SiteAddress | null;
  readonly place: MakingPlace;
  readonly tickets: Tickets;
}

export interface HelpingThread {
  /** Those of the pages of a record that fall to this thread, and then those that the other has made. Throws where the other failed. */
  readonly pagesOf: (record: SiteRecord, site: SiteAddress | null) => AsyncGenerator<SitePart | DoneParts>;
  /** Ends it, done or not. */
  readonly stop: () => Promise<unknown>;
}

/** Megabytes of objects: with those of this thread and the database, less than a gigabyte. */
const HEAP_MAX = 320;

/** Starts a second thread that makes pages in the same place. */
export function helpingThread(place: MakingPlace): HelpingThread {
  const thread = new Worker(new URL("./worker.js", import.meta.url), {
    // without the options of this process, by which packages may resolve to their sources
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MAX },
  });
  const tickets = newTickets();
  const made = messageOf(thread);
  // until it is awaited nobody listens
  made.catch(() => endTickets(tickets));
  return {
    pagesOf: (record, site) => {
      const order: PagesOrder = { record, site, place, tickets };
      thread.postMessage(order);
      return shared(ticketed(pageParts(record, site), tickets), made);
    },
    stop: () => thread.terminate(),
  };
}

function messageOf(thread: Worker): Promise<DoneParts> {
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`the thread that makes pages ended with code ${code}`)));
  });
}

async function* shared(mine: Iterable<SitePart>, theirs: Promise<DoneParts>) {
  yield* mine;
  yield await theirs;
}
