import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../../", import.meta.url));
const model = join(root, "packages/model");

/** An empty TypeScript project in which the packed model is installed, without the network. */
export interface Consumer {
  /** Names of the files in the tarball. */
  readonly packed: readonly string[];
  /** Compiles the files for a way of resolving modules and gives the folder of the output. Rejects with what the compiler says. */
  compile(files: Readonly<Record<string, string>>, resolution: "nodenext" | "bundler"): Promise<string>;
  /** What a script of the model says of the tarball. Rejects where it finds fault. */
  lint(script: string): Promise<string>;
  /** What a program prints. */
  print(program: string): Promise<string>;
  remove(): void;
}

/** Packs the model as `npm publish` would and installs the tarball. */
export async function installPackedModel(): Promise<Consumer> {
  const directory = mkdtempSync(join(tmpdir(), "depositary-model-"));
  await run("npm", ["pack", "--silent", "--pack-destination", directory], { cwd: model });
  const tarball = readdirSync(directory).find((name) => name.endsWith(".tgz")) ?? "";
  const { stdout } = await run("tar", ["-tzf", join(directory, tarball)]);
  const dependencies = {
    "@depositary/model": `file:${tarball}`,
    zod: `file:${join(root, "node_modules/zod")}`,
  };
  const manifest = { name: "consumer", private: true, type: "module", dependencies };
  writeFileSync(join(directory, "package.json"), JSON.stringify(manifest));
  await run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: directory,
  });
  return {
    packed: stdout.trim().split("\n").sort(),
    compile: (files, resolution) => compile(directory, files, resolution),
    lint: async (script) =>
      (await run("npm", ["run", "--silent", script, "--", join(directory, tarball)], { cwd: model })).stdout,
    print: async (program) => (await run(process.execPath, [program])).stdout,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

async function compile(
  directory: string,
  files: Readonly<Record<string, string>>,
  resolution: "nodenext" | "bundler",
): Promise<string> {
  const project = join(directory, resolution);
  mkdirSync(project, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(project, name), text);
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: "es2023",
    lib: ["es2023", "dom"],
    types: [],
    module: resolution === "nodenext" ? "nodenext" : "esnext",
    moduleResolution: resolution,
    resolveJsonModule: true,
    outDir: "out",
    rootDir: ".",
  };
  const config = { compilerOptions, files: Object.keys(files) };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify(config));
  await run(join(root, "node_modules/.bin/tsc"), ["-p", project]).catch((error: { stdout?: string }) => {
    throw new Error(`the examples do not compile (${resolution}):\n${error.stdout}`);
  });
  return join(project, "out");
}
