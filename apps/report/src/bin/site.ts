import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { fingerprintOf } from "@depositary/analytics/fingerprint";
import { parseOptions } from "@depositary/analytics/parse-options";
import { codeDigest } from "../site/code-digest.js";
import { digestOf } from "../site/digest.js";
import { type SiteAddress, siteAddress } from "../site/site-address.js";
import { unchangedFiles } from "../site/unchanged-files.js";
import type { WrittenSite } from "../site/write-site.js";

const report = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const assets = join(report, "assets");
const scripts = join(report, "browser");

/** Whatever turns rows of the record into files, the pins of what is installed included; the code that makes rows is in their digests. */
const code = {
  directories: [
    join(report, "lib"),
    assets,
    scripts,
    dirname(fileURLToPath(import.meta.resolve("@depositary/model"))),
  ],
  files: [join(report, "package.json"), join(report, "../../package-lock.json")],
};

const help = `usage: depositary-site [--data DIR] [--out DIR] [--site URL]

Renders the site from the facts in DIR (default: data/ of the repository) into a new
directory and puts it in place of --out (default: apps/report/dist). Where a site
of this code is there, only what follows from changed facts, or is not as it was
written, is made again; .NAME.made.json beside it says what each file was made from.
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
    console.log(`${files} files in ${options.out}, ${changed} new or changed`);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseOptions({
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
  const manifest = join(dirname(out), `.${basename(out)}.made.json`);
  const codeNow = digestOf({ site, code: await codeDigest(code) });
  const fingerprint = await fingerprintOf(dataDirectory);
  const keeping = { manifest, code: codeNow, whole: digestOf({ fingerprint, questions }) };
  const unchanged = existsSync(databasePath) ? unchangedFiles(out, keeping) : null;
  if (unchanged !== null) return { files: unchanged, changed: 0 };
  // what asks and draws is loaded only where something is to be made
  const { renderRecord } = await import("../site/render-record.js");
  const record = { dataDirectory, databasePath, statisticsDirectory, fingerprint };
  const cores = availableParallelism();
  return renderRecord(record, { out, assets, scripts, site, questions, keeping, cores });
}
