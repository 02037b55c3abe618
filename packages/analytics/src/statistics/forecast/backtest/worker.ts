import { parentPort, workerData } from "node:worker_threads";
import { caseRows } from "./case-rows.js";
import type { Origin } from "./origins.js";

// one message an origin, one answer a message; the histories to learn from come with the thread
parentPort?.on("message", (origin: Origin) => parentPort?.postMessage(caseRows(origin, workerData)));
