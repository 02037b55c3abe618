import { parentPort, workerData } from "node:worker_threads";
import { type RankedOrigin, rankingsAt } from "./backtest.js";

// one message an origin, one answer a message; the histories to learn from come with the thread
parentPort?.on("message", (origin: RankedOrigin) => parentPort?.postMessage(rankingsAt(origin, workerData)));
