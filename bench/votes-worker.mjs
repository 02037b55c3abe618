import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { decodeRows, participantTable } from "@depositary/model";
import { parse } from "csv-parse/sync";
import { filesBelow } from "../packages/scraper/dist/import/archive-files.js";
import { GA_LAYOUT } from "../packages/scraper/dist/source/undl/bulk-layouts.js";
import { readBulkVotes } from "../packages/scraper/dist/source/undl/bulk-votes.js";
import { undlCodes } from "../packages/scraper/dist/source/undl/voters.js";

// usage: votes-worker.mjs FILE PARTICIPANTS; prints {"rows": …, "members": …} of the votes that were understood
const [file, participantsFile] = process.argv.slice(2);
const participants = decodeRows(participantTable, parse(readFileSync(participantsFile, "utf8")));
const files = await filesBelow(dirname(file));
const source = { sourceId: "bench" };
const { votes } = await readBulkVotes(files, basename(file), GA_LAYOUT, undlCodes(participants), source);
const members = new Set(votes.flatMap(({ vote }) => [...vote.ballots.keys()]));
console.log(JSON.stringify({ rows: votes.reduce((sum, { rows }) => sum + rows, 0), members: members.size }));
