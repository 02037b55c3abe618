import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { groupBy } from "@depositary/model";
import { siteCommand } from "../apps/report/bin/turbo-site.js";
import { fillDatabase } from "../packages/analytics/dist/build/fill-database.js";
import { openDatabase } from "../packages/analytics/dist/index.js";
import { describeUse, measureInTurn } from "./timing.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const FRAMEWORK = join(root, "node_modules/.bin/observable");
const RUNS = 1;
const PAGES = 1000;

const PARTICIPATION = `SELECT treaty.treaty_id, title, participant_id, status, signed_on, consented_on
  FROM participation JOIN treaty USING (treaty_id) ORDER BY ALL`;

/**
 * Time for 1,000 pages of the whole site from an unchanged database, beside that of Observable Framework for 1,000 pages of
 * one plain table each: the participants of every treaty, without charts. It is installed by hand:
 * `npm install --no-save @observablehq/framework@1.13.3`.
 */
export async function pagesBench() {
  const directory = mkdtempSync(join(tmpdir(), "depositary-pages-"));
  try {
    const tables = await writeTables(directory);
    const [ours, peer] = measureInTurn(
      [site(join(directory, "site")), ...(existsSync(FRAMEWORK) ? [framework(directory)] : [])],
      RUNS,
    );
    const files = Number(/^(\d+) files/.exec(ours.result)?.[1]);
    return [
      {
        name: `report, ${PAGES} files of ${files}`,
        ours: (PAGES * ours.seconds) / files,
        peer: peer === undefined ? null : (PAGES * peer.seconds) / tables,
        peerName: `Observable Framework for ${PAGES} plain tables`,
        note: `${describeUse(ours)} for all; goal: under 30 s for all and 1 GB`,
      },
    ];
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function site(out) {
  return {
    command: process.execPath,
    args: [...siteCommand, "--out", out],
    isProse: true,
  };
}

function framework(directory) {
  return { command: FRAMEWORK, args: ["build", "--root", join(directory, "src")], isProse: true };
}

/** A Markdown page for each treaty with participants. Returns how many. */
async function writeTables(directory) {
  const pages = join(directory, "src");
  mkdirSync(pages);
  const database = await openDatabase({ path: ":memory:", access: "build" });
  try {
    await fillDatabase(database, join(root, "data"));
    const byTreaty = groupBy(await database.rows(PARTICIPATION), ({ treatyId }) => treatyId);
    for (const [treatyId, rows] of byTreaty) writeFileSync(join(pages, `${treatyId}.md`), page(rows));
    writeFileSync(join(pages, "index.md"), [...byTreaty.keys()].map((id) => `- [${id}](./${id})`).join("\n"));
    return byTreaty.size;
  } finally {
    database.close();
  }
}

function page(rows) {
  const cells = ({ participantId, status, signedOn, consentedOn }) =>
    [participantId, status, signedOn ?? "", consentedOn ?? ""].map((cell) => `<td>${escaped(cell)}</td>`);
  return `# ${escaped(rows[0].title)}

<table><tbody>
${rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("\n")}
</tbody></table>
`;
}

function escaped(text) {
  return text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
