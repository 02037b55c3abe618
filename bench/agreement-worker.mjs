import { readFileSync } from "node:fs";
import { visitPairs } from "../packages/analytics/dist/statistics/votes/pair-counts.js";
import { bySession } from "../packages/analytics/dist/statistics/votes/recorded-vote.js";
import { voteBits } from "../packages/analytics/dist/statistics/votes/vote-bits.js";

// usage: agreement-worker.mjs FILE; prints {"seconds": of the pairs alone, "pairs", "joint", "mean"}
const votes = new Map();
for (const line of readFileSync(process.argv[2], "utf8").trimEnd().split("\n").slice(1)) {
  const [rollCall, session, member, choice] = line.split(",");
  if (!votes.has(rollCall)) votes.set(rollCall, { session, yesBy: [], abstainBy: [], noBy: [] });
  votes.get(rollCall)[["yesBy", "abstainBy", "noBy"][choice - 1]].push(member);
}
const sessions = bySession(votes.values()).map(voteBits);
const members = [...new Set(sessions.flatMap((session) => session.members))].sort();

const start = performance.now();
const ballots = new Int32Array(members.length ** 2);
const distance = new Int32Array(members.length ** 2);
for (const session of sessions) {
  const row = session.members.map((member) => members.indexOf(member));
  visitPairs(session, (first, second, counts) => {
    const at = row[first] * members.length + row[second];
    ballots[at] += counts.ballots;
    distance[at] += counts.distance;
  });
}
let [pairs, joint, sum] = [0, 0, 0];
for (let at = 0; at < ballots.length; at++) {
  if (ballots[at] === 0) continue;
  pairs++;
  joint += ballots[at];
  sum += 1 - distance[at] / (2 * ballots[at]);
}
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, pairs, joint, mean: sum / pairs }));
