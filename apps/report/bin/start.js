#!/usr/bin/env node
import { buildSite } from "./turbo-site.js";

const help = `usage: npm start [-- --port N]

Builds the report as npm run report does, then serves it on localhost, port 8080 unless
told otherwise (0: any free port), and prints its address.`;

const { code, isBuilt } = buildSite({ help, options: { port: { type: "string" } } });
process.exitCode = code;
// reads the same options
if (isBuilt) await import("../lib/bin/serve.js");
