import { fillDatabase } from "../packages/analytics/dist/build/fill-database.js";
import { openDatabase } from "../packages/analytics/dist/database.js";

// usage: database-worker.mjs DATA DATABASE; the record with what treaty law derives from it, on disk; no statistics
const [data, path] = process.argv.slice(2);
const database = await openDatabase({ path, access: "build" });
await fillDatabase(database, data);
await database.run("CHECKPOINT");
const [rows] = await database.rows(
  "SELECT (SELECT count(*)::INTEGER FROM ballot) AS ballots, (SELECT count(*)::INTEGER FROM participation_spell) AS spells",
);
database.close();
console.log(JSON.stringify(rows));
