import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

// plain JavaScript: it runs before anything is compiled
const root = fileURLToPath(new URL("../../../", import.meta.url));
const turbo = `${root}node_modules/.bin/turbo`;
const build = ["run", "build", "--filter=@depositary/report", "--output-logs=new-only"];
/** Megabytes of objects that are kept at most. */
const HEAP_MAX = 400;
/** What makes the site once all is compiled: arguments of Node. A heap that begins at its largest is not swept again and again as it grows. */
export const siteCommand = [
  `--max-old-space-size=${HEAP_MAX}`,
  `--initial-old-space-size=${HEAP_MAX}`,
  `${root}apps/report/bin/site.js`,
];

/**
 * Reads the options of a command, and then, unless there is a `refusal` of these, has Turborepo compile what makes the site, and that
 * make the site, each where it is not up to date. Resolves to the exit code, and whether the command may go on.
 */
export async function buildSite({ help, options = {}, refusal = async () => null }) {
  const asked = readOptions(options);
  if (typeof asked === "string") {
    console.error(`${asked}\n\n${help}`);
    return { code: 2, isBuilt: false };
  }
  if (asked.help) {
    console.log(help);
    return { code: 0, isBuilt: false };
  }
  const refused = await refusal(asked);
  if (refused !== null) {
    console.error(refused.message);
    return { code: refused.code, isBuilt: false };
  }
  const isBuilt = isDone(turbo, build) && isDone(process.execPath, siteCommand);
  return { code: isBuilt ? 0 : 1, isBuilt };
}

function isDone(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (error !== undefined) console.error(`${command}: ${error.message}; run npm ci first`);
  return status === 0;
}

function readOptions(options) {
  try {
    const config = { options: { ...options, help: { type: "boolean", short: "h" } }, tokens: true };
    const { values, tokens } = parseArgs(config);
    const names = tokens.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    return twice === undefined ? values : `--${twice}: expected once, found again`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
