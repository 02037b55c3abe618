#!/usr/bin/env node
import { buildSite } from "./turbo-site.js";

const help = `usage: npm run report

Builds the database from data/ and the site from the database, into apps/report/dist;
nothing is fetched, and what is up to date is left as it is. DEPOSITARY_SITE=URL says
where the site will be published: then canonical addresses, sitemap, oEmbed and pictures
for sharing are written too.`;

process.exitCode = (await buildSite({ help })).code;
