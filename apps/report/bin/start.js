#!/usr/bin/env node
import { portRefusal } from "./port.js";
import { buildSite } from "./turbo-site.js";

const help = `usage: npm start [-- --port N]

Builds the report as npm run report does, then serves it on localhost, port 8080 unless
told otherwise (0: any free port), and prints its address.`;

const { code, isBuilt } = await buildSite({
  help,
  options: { port: { type: "string" } },
  refusal: ({ port = "8080" }) => portRefusal(port),
});
process.exitCode = code;
// reads the same options
if (isBuilt) await import("../lib/bin/serve.js");
