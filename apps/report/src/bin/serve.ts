import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseOptions } from "@depositary/analytics/parse-options";
import { staticServer } from "../site/static-server.js";

const report = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

const help = `usage: depositary-serve [--port N] [--dir DIR]

Serves the site in DIR (default: apps/report/dist) on localhost, port 8080 unless told
otherwise (0: any free port), and prints its address.`;

main(process.argv.slice(2));

function main(args: readonly string[]): void {
  const options = readOptions(args);
  if (typeof options === "string") {
    fail(2, `${options}\n\n${help}`);
    return;
  }
  if (options.help) {
    console.log(help);
    return;
  }
  if (!existsSync(join(options.directory, "index.html"))) {
    fail(1, `no site in ${options.directory}: run npm run report first`);
    return;
  }
  const server = staticServer(options.directory);
  server.on("error", (error) => fail(1, `port ${options.port} of localhost: ${error.message}`));
  server.listen(options.port, "127.0.0.1", () => {
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : options.port;
    console.log(`http://127.0.0.1:${port}/`);
  });
}

function fail(code: 1 | 2, message: string): void {
  console.error(message);
  process.exitCode = code;
}

function readOptions(args: readonly string[]) {
  try {
    const { values } = parseOptions({
      args: [...args],
      options: { port: { type: "string" }, dir: { type: "string" }, help: { type: "boolean", short: "h" } },
    });
    const port = values.port ?? "8080";
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) return `--port: expected 0 to 65535, found ${port}`;
    return {
      port: Number(port),
      directory: resolve(values.dir ?? join(report, "dist")),
      help: values.help ?? false,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
