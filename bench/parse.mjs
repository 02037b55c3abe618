import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mtdsgDocument, seededRandom } from "./parse-documents.mjs";
import { statusPage } from "./status-pages.mjs";
import { median } from "./timing.mjs";

const RUNS = 5;
const PASSES = 6;
const OURS = [process.execPath, fileURLToPath(new URL("parse-worker.mjs", import.meta.url))];
const FORMS = [
  { form: "documents", draw: mtdsgDocument, count: 324, suffix: "en.xml", goal: 1 },
  { form: "pages", draw: statusPage, count: 600, suffix: "html", goal: 0.5 },
];
const PEER = ["/usr/bin/python3", fileURLToPath(new URL("parse_lxml.py", import.meta.url))];

/**
 * Parses 324 status documents in XML and 600 pages that people see, ours with every check and lxml without any, on the same
 * bytes: a pass after the first, the first pass of a process, and the whole process with its start and the reading of the
 * files. Throws where the rows that were read are not those that were written.
 */
export async function parseBench() {
  const hasPeer = spawnSync(PEER[0], ["-c", "import lxml.etree"]).status === 0;
  return FORMS.flatMap((form) => parseForm(form, hasPeer));
}

function parseForm({ form, goal, ...source }, hasPeer) {
  const directory = mkdtempSync(join(tmpdir(), "depositary-parse-"));
  try {
    const { rows, bytes } = writeDocuments(directory, source);
    const ours = measure(OURS, directory, rows);
    const peer = hasPeer ? measure(PEER, directory, rows) : null;
    const note = `${rows} rows, ${(bytes / 1e6).toFixed(1)} MB; goal: not above ${goal}`;
    const name = `parse, ${source.count} ${form}`;
    return [
      { name: `${name}, one pass`, ...beside(ours, peer, "warm"), note },
      { name: `${name}, first pass of a process`, ...beside(ours, peer, "cold") },
      {
        name: `${name}, whole process`,
        ...beside(ours, peer, "wholeProcess"),
        note: "with the start of Node",
      },
    ];
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function beside(ours, peer, key) {
  return { ours: ours[key], peer: peer?.[key] ?? null, peerName: "python3 lxml, without checks" };
}

/** The seed is their number. */
function writeDocuments(directory, { draw, count, suffix }) {
  const random = seededRandom(count);
  const documents = Array.from({ length: count }, (_, i) => draw(i + 1, random));
  for (const { treaty, bytes } of documents) writeFileSync(join(directory, `${treaty}.${suffix}`), bytes);
  return {
    rows: documents.reduce((sum, { rows }) => sum + rows, 0),
    bytes: documents.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

/** Medians: of the whole process with one pass, of the first pass, and of the passes after it. */
function measure(command, directory, rows) {
  const single = Array.from({ length: RUNS }, () => run(command, directory, 1, rows));
  const repeated = Array.from({ length: RUNS }, () => run(command, directory, PASSES, rows));
  return {
    wholeProcess: median(single.map(({ elapsed }) => elapsed)),
    cold: median([...single, ...repeated].map(({ seconds }) => seconds[0])),
    warm: median(repeated.flatMap(({ seconds }) => seconds.slice(1))),
  };
}

function run([program, script], directory, passes, rows) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, [script, directory, String(passes)], {
    encoding: "utf8",
  });
  const elapsed = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  const result = JSON.parse(stdout);
  if (result.rows !== rows) throw new Error(`${script} read ${result.rows} rows where ${rows} were written`);
  return { ...result, elapsed };
}
