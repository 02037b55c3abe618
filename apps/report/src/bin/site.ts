import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ensureDatabase, openDatabase } from "@depositary/analytics";
import { buildSite } from "../site/build-site.js";
import { type SiteAddress, siteAddress } from "../site/site-address.js";
import { type WrittenSite, writeSite } from "../site/write-site.js";

const report = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

const help = `usage: depositary-site [--data DIR] [--out DIR] [--site URL]

Renders the site from the facts in DIR (default: data/ of the repository) into a new
directory and puts it in place of --out (default: apps/report/dist).
--site says where it will be published (default: DEPOSITARY_SITE): then canonical
addresses, sitemap, oEmbed and pictures for sharing are written too.
A failed run leaves the old site.`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === "string") {
    console.error(`${options}\n\n${help}`);
    return 2;
  }
  if (options.help) {
    console.log(help);
    return 0;
  }
  try {
    const { files, changed } = await renderSite(options);
    console.log(`${files} files in ${options.out}, ${changed} of them new or changed`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: "string" },
        out: { type: "string" },
        site: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    const site = values.site ?? process.env.DEPOSITARY_SITE ?? "";
    return {
      site: site === "" ? null : siteAddress(site),
      data: resolve(values.data ?? join(report, "../../data")),
      out: resolve(values.out ?? join(report, "dist")),
      help: values.help ?? false,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

interface RenderOptions {
  readonly data: string;
  readonly out: string;
  readonly site: SiteAddress | null;
}

async function renderSite({ data: dataDirectory, out, site }: RenderOptions): Promise<WrittenSite> {
  const databasePath = join(dataDirectory, "build", "depositary.duckdb");
  const statisticsDirectory = join(dataDirectory, "build", "statistics");
  const questions = await readFile(join(report, "../../docs/sql.md"), "utf8");
  await ensureDatabase({ dataDirectory, databasePath, statisticsDirectory });
  const database = await openDatabase({ path: databasePath, access: "read" });
  try {
    return await writeSite(
      buildSite(database, { site, console: { databasePath, questions } }),
      join(report, "assets"),
      out,
    );
  } finally {
    database.close();
  }
}
