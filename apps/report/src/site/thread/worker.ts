import { parentPort } from "node:worker_threads";
import { makeParts } from "../make-parts.js";
import { makingIn } from "../making.js";
import { pageParts } from "../page-parts.js";
import type { PagesOrder } from "./helping-thread.js";
import { ticketed } from "./tickets.js";

// one message in, which is copied, and one out
parentPort?.once("message", async ({ record, site, place, tickets }: PagesOrder) => {
  const mine = ticketed(pageParts(record, site), tickets);
  parentPort?.postMessage(await makeParts(mine, makingIn(place)));
});
