import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readReferenceFacts, readWrittenFacts } from "../../src/store/facts.js";
import { smallCopy } from "../refresh/fault-matrix/subject.js";
import { gaVote } from "../source/undl/ga-vote.js";
import { renderXml } from "../source/untc/render.js";
import { runRefreshProcess } from "./command.js";
import { cybercrimeRecord, cybercrimeRows } from "./cybercrime-document.js";
import { removeCopy } from "./data-copy.js";
import { answerAsLibrary } from "./library-server.js";
import { type SeenRequest, sendDocument, startServer } from "./loopback-server.js";

/** A run with news of a treaty and of a vote, and what a data directory holds after it when nothing stops it. */
export interface ConvergingRun {
  /** Every file after an undisturbed run. */
  readonly expected: readonly string[];
  /** How long that took. */
  readonly usualMs: number;
  /** Arguments of the command for a data directory. */
  readonly argsFor: (directory: string) => readonly string[];
  /** A new data directory as it is before the run. */
  readonly newDirectory: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** `asked` is told of every address before it is answered. */
export async function startConvergingRun(
  asked: (url: string) => void | Promise<void> = () => undefined,
): Promise<ConvergingRun> {
  const original = await smallCopy("XVIII-16", null);
  const server = await startServer(await siteOf(original, asked));
  const argsFor = (directory: string) => [
    ...["--only", "untc:XVIII-16", "--origin", `untc=${server.origin}`],
    ...["--only", "undl:GA-2025", "--origin", `undl=${server.origin}`],
    ...["--data", directory, "--delay", "0"],
  ];
  const newDirectory = async () => {
    const directory = await mkdtemp(join(tmpdir(), "depositary-converging-"));
    await cp(original, directory, { recursive: true });
    return directory;
  };
  const undisturbed = await runUndisturbed(await newDirectory(), argsFor);
  const close = async () => {
    await server.close();
    await removeCopy(original);
  };
  return { ...undisturbed, argsFor, newDirectory, close };
}

async function runUndisturbed(directory: string, argsFor: ConvergingRun["argsFor"]) {
  const before = await contentOf(directory);
  const started = performance.now();
  const { code, stderr } = await runRefreshProcess(argsFor(directory));
  const usualMs = performance.now() - started;
  const expected = await contentOf(directory);
  await removeCopy(directory);
  if (code !== 0 || expected.join() === before.join()) throw new Error(`no news, code ${code}: ${stderr}`);
  return { expected, usualMs };
}

async function siteOf(directory: string, asked: (url: string) => void | Promise<void>) {
  const rows = cybercrimeRows(await readWrittenFacts(directory), await readReferenceFacts(directory));
  const body = renderXml(cybercrimeRecord(rows));
  const vote = {
    ...gaVote,
    recordId: "4100000",
    symbol: "A/RES/80/1",
    session: "80",
    date: "2025-12-18",
    meetings: ["A/80/PV.69"],
  };
  const asLibrary = answerAsLibrary({ files: {}, records: { "GA-2025": [vote] } });
  return async (request: SeenRequest, response: ServerResponse) => {
    await asked(request.url);
    if (request.url.endsWith(".xml")) sendDocument(request, response, body);
    else if (request.url.startsWith("/search")) asLibrary(request, response);
    else response.writeHead(404).end();
  };
}

/** Every file with its hash, moments of time left out; how the run went is not what it found. */
export async function contentOf(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name !== "status.json")
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1))
    .sort();
  return Promise.all(paths.map(async (path) => `${path} ${await digest(join(directory, path))}`));
}

async function digest(path: string): Promise<string> {
  const text = await readFile(path, "latin1");
  const timeless = text.replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, "T");
  return createHash("sha256").update(timeless, "latin1").digest("hex");
}
