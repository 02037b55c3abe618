import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mtdsgDocument, seededRandom } from "./parse-documents.mjs";
import { median } from "./timing.mjs";

const DOCUMENTS = 324;
const SEED = 324;
const RUNS = 5;
const PASSES = 6;
const OURS = [process.execPath, fileURLToPath(new URL("parse-worker.mjs", import.meta.url))];
const PEER = ["/usr/bin/python3", fileURLToPath(new URL("parse_lxml.py", import.meta.url))];

/**
 * Parses 324 status documents, ours with every check and lxml without any, on the same bytes: a pass after the first, the
 * first pass of a process, and the whole process with its start and the reading of the files. Throws where the rows that
 * were read are not those that were written.
 */
export async function parseBench() {
  const directory = mkdtempSync(join(tmpdir(), "depositary-parse-"));
  try {
    const { rows, bytes } = writeDocuments(directory);
    const hasPeer = spawnSync(PEER[0], ["-c", "import lxml.etree"]).status === 0;
    const ours = measure(OURS, directory, rows);
    const peer = hasPeer ? measure(PEER, directory, rows) : null;
    const note = `${rows} rows, ${(bytes / 1e6).toFixed(1)} MB; goal: not above 1`;
    return [
      { name: "parse, one pass", ...beside(ours, peer, "warm"), note },
      { name: "parse, first pass of a process", ...beside(ours, peer, "cold") },
      {
        name: "parse, whole process",
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

function writeDocuments(directory) {
  const random = seededRandom(SEED);
  const documents = Array.from({ length: DOCUMENTS }, (_, i) => mtdsgDocument(i + 1, random));
  for (const { treaty, bytes } of documents) writeFileSync(join(directory, `${treaty}.en.xml`), bytes);
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
