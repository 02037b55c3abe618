import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

// plain JavaScript: it runs before anything is compiled
const root = fileURLToPath(new URL("../../../", import.meta.url));
const turbo = `${root}node_modules/.bin/turbo`;
const task = ["run", "site", "--filter=@depositary/report", "--output-logs=new-only"];

/**
 * Reads the options of a command, and then, unless there is a `refusal` of these, has Turborepo build the site and what it needs, where
 * that is not up to date. Resolves to the exit code, and whether the command may go on.
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
  const { status, error } = spawnSync(turbo, task, { cwd: root, stdio: "inherit" });
  if (error !== undefined) console.error(`${turbo}: ${error.message}; run npm ci first`);
  return { code: status === 0 ? 0 : 1, isBuilt: status === 0 };
}

function readOptions(options) {
  try {
    return parseArgs({ options: { ...options, help: { type: "boolean", short: "h" } } }).values;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
