import { parentPort } from "node:worker_threads";
import type { SessionVotes } from "../recorded-vote.js";
import { sessionIdealPoints } from "./session-ideal-points.js";

// one message a session, one answer a message
parentPort?.on("message", (votes: SessionVotes) => parentPort?.postMessage(sessionIdealPoints(votes)));
