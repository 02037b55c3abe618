import { basename, dirname } from "node:path";
import { filesBelow } from "../packages/scraper/dist/import/archive-files.js";
import { GA_LAYOUT } from "../packages/scraper/dist/source/undl/bulk-layouts.js";
import { readBulkVotes } from "../packages/scraper/dist/source/undl/bulk-votes.js";
import { libraryContext } from "../packages/scraper/dist/source/undl/library-context.js";
import { readReferenceFacts } from "../packages/scraper/dist/store/facts.js";

// usage: votes-worker.mjs FILE DATA; prints {"rows": …, "members": …} of the votes that were understood
const [file, data] = process.argv.slice(2);
const { participants, names: participantNames, exceptions } = await readReferenceFacts(data);
const context = libraryContext({ participants, participantNames, exceptions });
const files = await filesBelow(dirname(file));
const source = { sourceId: "bench" };
const { votes } = await readBulkVotes(files, basename(file), GA_LAYOUT, context, source);
const members = new Set();
let rows = 0;
for (const { vote } of votes) {
  rows += vote.ballots.size;
  for (const participantId of vote.ballots.keys()) members.add(participantId);
}
console.log(JSON.stringify({ rows, members: members.size }));
