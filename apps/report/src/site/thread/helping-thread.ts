import { Worker } from "node:worker_threads";
import type { DoneParts } from "../make-parts.js";
import type { MakingPlace } from "../making.js";
import type { SitePart } from "../part.js";
import { partsOf, type RecordWork } from "../record-parts.js";
import { endTickets, newTickets, type Tickets, ticketed } from "./tickets.js";

/** What the thread is told, as its one message. */
export interface Order {
  readonly work: RecordWork;
  readonly place: MakingPlace;
  readonly tickets: Tickets;
}

/** Megabytes of objects: with those of this thread and the database, less than a gigabyte. */
const HEAP_MAX = 320;

/**
 * Starts a second thread that makes parts in the same place: those that fall to this one, and then those that the other has made. Throws
 * where the other failed. The thread ends with the iteration, done or not.
 */
export async function* sharedParts(
  work: RecordWork,
  place: MakingPlace,
): AsyncGenerator<SitePart | DoneParts> {
  const thread = new Worker(new URL("./worker.js", import.meta.url), {
    // without the options of this process, by which packages may resolve to their sources
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MAX },
  });
  try {
    const tickets = newTickets();
    const made = messageOf(thread);
    // until it is awaited nobody listens
    made.catch(() => endTickets(tickets));
    const order: Order = { work, place, tickets };
    thread.postMessage(order);
    yield* ticketed(partsOf(work), tickets);
    yield await made;
  } finally {
    await thread.terminate();
  }
}

function messageOf(thread: Worker): Promise<DoneParts> {
  return new Promise((resolve, reject) => {
    thread.once("message", resolve);
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`the thread that makes pages ended with code ${code}`)));
  });
}
