import { parentPort } from "node:worker_threads";
import { makeParts } from "../make-parts.js";
import { makingIn } from "../making.js";
import { partsOf } from "../record-parts.js";
import type { Order } from "./helping-thread.js";
import { ticketed } from "./tickets.js";

// one message in, which is copied, and one out
parentPort?.once("message", async ({ work, place, tickets }: Order) => {
  parentPort?.postMessage(await makeParts(ticketed(partsOf(work), tickets), makingIn(place)));
});
