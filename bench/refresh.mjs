import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { mtdsgDocument, seededRandom } from "./parse-documents.mjs";
import { statusPage } from "./status-pages.mjs";
import { describeUse, measureInTurn } from "./timing.mjs";

const DOCUMENTS = 600;
const SEED = 600;
/** As many as make 600 documents 50 MB, which is their size at the source. */
const DECLARATIONS = 54;
const RUNS = 5;
const GOAL_RATIO = 0.5;
const GOAL_MB = 300;
const GOAL_UNCHANGED_SECONDS = 3;
const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const REFRESH = pathOf("../packages/scraper/bin/refresh.js");
const PEER = ["/usr/bin/python3", [pathOf("parse_lxml.py")]];
const WRITTEN = ["actions", "changes", "disagreements", "sources", "treaties", "roll-calls", "resolutions"];

const FORMS = {
  documents: (number, random, participants) =>
    mtdsgDocument(number, random, { participants, declarations: DECLARATIONS }),
  pages: (number, random, participants) => statusPage(number, random, { participants }),
};

/**
 * Refreshes 600 treaties as the command does, whole processes: out of stored snapshots into an empty record (hashes checked,
 * parsed, names and totals verified, written), beside lxml that parses the same bytes and does nothing else; and against a
 * server on this machine that answers 304 to each. Once with the documents in XML and once with the pages that people see.
 */
export async function refreshBench() {
  return [...(await refreshForm("documents")), ...(await refreshForm("pages"))];
}

async function refreshForm(form) {
  const directory = mkdtempSync(join(tmpdir(), "depositary-refresh-"));
  const documents = writeDocuments(join(directory, "documents"), form);
  const server = spawn(process.execPath, [
    fileURLToPath(new URL("refresh-server.mjs", import.meta.url)),
    join(directory, "documents"),
  ]);
  try {
    const port = String((await once(server.stdout, "data"))[0]).trim();
    return measure(directory, documents, `http://127.0.0.1:${port}`, form);
  } finally {
    server.kill();
    rmSync(directory, { recursive: true });
  }
}

function measure(directory, { treaties, rows, bytes }, origin, form) {
  const [empty, filled] = [join(directory, "empty"), join(directory, "filled")];
  makeEmptyRecord(empty);
  cpSync(empty, filled, { recursive: true });
  const only = ["--only", `untc:${treaties.join(",")}`];
  const online = (data) => [REFRESH, ...only, "--data", data, "--origin", `untc=${origin}`, "--delay", "0"];
  run(online(filled));
  const fresh = join(directory, "fresh");
  const offline = [REFRESH, ...only, "--data", fresh, "--offline"];
  const startAfresh = () => {
    rmSync(fresh, { recursive: true, force: true });
    cpSync(empty, fresh, { recursive: true });
    cpSync(join(filled, "snapshots"), join(fresh, "snapshots"), {
      recursive: true,
      preserveTimestamps: true,
    });
  };
  const commands = [
    { command: process.execPath, args: offline, before: startAfresh, isProse: true },
    { command: process.execPath, args: online(filled), isProse: true },
    ...(hasPeer() ? [{ command: PEER[0], args: [...PEER[1], join(directory, "documents"), "1"] }] : []),
  ];
  const [ours, unchanged, peer] = measureInTurn(commands, RUNS);
  const what = `${rows} rows, ${(bytes / 1e6).toFixed(1)} MB`;
  return [
    {
      name: `refresh, ${DOCUMENTS} ${form} read and written`,
      ours: ours.seconds,
      peer: peer?.seconds ?? null,
      peerName: "python3 lxml, parse alone",
      note: `${what}; ${describeUse(ours)}; goals: ratio ${GOAL_RATIO}, ${GOAL_MB} MB`,
    },
    {
      name: `refresh, ${DOCUMENTS} ${form} unchanged`,
      ours: unchanged.seconds,
      note: `${describeUse(unchanged)}; goal: ${GOAL_UNCHANGED_SECONDS} s`,
    },
  ];
}

/** The record with nobody's acts: the tables that a run writes have headings only. */
function makeEmptyRecord(directory) {
  const data = pathOf("../data");
  mkdirSync(directory);
  cpSync(join(data, "reference"), join(directory, "reference"), { recursive: true });
  for (const table of WRITTEN) {
    const [heading] = readFileSync(join(data, `${table}.csv`), "utf8").split("\n", 1);
    writeFileSync(join(directory, `${table}.csv`), `${heading}\n`);
  }
}

/** Documents whose participants are those on file, under the names that the collection prints. */
function writeDocuments(directory, form) {
  mkdirSync(directory);
  const random = seededRandom(SEED);
  const participants = printedNames();
  const documents = Array.from({ length: DOCUMENTS }, (_, i) => FORMS[form](i + 1, random, participants));
  const suffix = form === "pages" ? "html" : "en.xml";
  for (const { treaty, bytes } of documents) writeFileSync(join(directory, `${treaty}.${suffix}`), bytes);
  const total = (key) => documents.reduce((sum, document) => sum + document[key], 0);
  return {
    treaties: documents.map(({ treaty }) => treaty),
    rows: total("rows"),
    bytes: documents.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

function printedNames() {
  const lines = readFileSync(pathOf("../data/reference/participant-names.csv"), "utf8").split("\n");
  const cells = lines.filter((line) => line.endsWith(",,,en,MTDSG 2026")).map((line) => line.split(","));
  return cells.filter((row) => row.length === 6 && !row[0].includes('"')).map(([name]) => name);
}

function hasPeer() {
  return spawnSync(PEER[0], ["-c", "import lxml.etree"]).status === 0;
}

function run([script, ...args]) {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
}
