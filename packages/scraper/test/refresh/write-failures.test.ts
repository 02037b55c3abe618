import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { type CommandResult, REFRESH_COMMAND, runCommand, runRefresh } from "../support/command.js";
import { type ConvergingRun, contentOf, startConvergingRun } from "../support/converging-run.js";
import { factsOf, removeCopy } from "../support/data-copy.js";

/** `ulimit -f` of POSIX counts blocks of 512 bytes. */
const LIMITED = ["sh", "-c", 'ulimit -f "$0" && exec "$@"'];
/** The data directory $0 on a disk of its own with $1 bytes left, and back when the command has ended. */
const ON_SMALL_DISK = `
  disk=$(mktemp -d) && mount -t tmpfs -o size=64m tmpfs "$disk" && cp -a "$0" "$disk/data" || exit 99
  left=$(df -B1 --output=avail "$disk" | tail -n 1) && head -c $((left - $1)) /dev/zero > "$disk/ballast"
  shift; "$@" --data "$disk/data"; code=$?
  find "$0" -mindepth 1 -delete; cp -a "$disk/data/." "$0"; umount "$disk"; rmdir "$disk"; exit $code`;
const ISOLATED = ["unshare", "--user", "--map-root-user", "--mount"];
const SMALL_DISK = [...ISOLATED, "sh", "-c", ON_SMALL_DISK];
const hasSmallDisks = succeeds([...ISOLATED, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]);

/** Permissions do not bind root: there the command is run as somebody else. */
const NOBODY = "65534";
const AS_OTHER =
  process.getuid?.() === 0 ? ["setpriv", `--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"] : [];
const hasPermissions = succeeds([...AS_OTHER, process.execPath, REFRESH_COMMAND, "--help"]);

let run: ConvergingRun;
let directory: string;
let asked: (url: string) => void = () => undefined;

beforeAll(async () => {
  run = await startConvergingRun((url) => asked(url));
});

afterEach(() => removeCopy(directory));
afterAll(() => run.close());

function succeeds([command = "", ...args]: readonly string[]): boolean {
  return spawnSync(command, args).status === 0;
}

/** The facts and their hashes; a lock that could not be given back is no fact, and the next run takes it over. */
async function hashes(): Promise<readonly string[]> {
  const facts = (await factsOf(directory)).filter((line) => !line.startsWith("."));
  return facts.map((line) => line.split(" ", 2).join(" "));
}

/** Runs that fail one after the other, each of which leaves the facts as they were; then one that does not. */
async function expectConvergence(
  failing: readonly (() => Promise<CommandResult>)[],
  reason: RegExp,
  last: () => Promise<CommandResult> = () => runRefresh(run.argsFor(directory)),
): Promise<void> {
  const before = await hashes();
  for (const attempt of failing) {
    const { code, stdout, stderr } = await attempt();
    expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: "", stderr: expect.stringMatching(reason) });
    expect(await hashes()).toEqual(before);
  }
  expect(await last()).toMatchObject({ code: 0 });
  expect(await contentOf(directory)).toEqual(run.expected);
}

it("no file may become as large as it must: whichever it is, the facts stay, and the next run ends with the same bytes", async () => {
  directory = await run.newDirectory();
  const command = [process.execPath, REFRESH_COMMAND, ...run.argsFor(directory)];
  const failing = [0, 1, 16, 60, 190].map(
    (blocks) => () => runCommand([...LIMITED, String(blocks), ...command]),
  );
  await expectConvergence(failing, /^refresh: .*EFBIG/m);
});

it.skipIf(!hasSmallDisks)(
  "the disk is full, sooner or later in the run: the facts stay, and the next run ends with the same bytes (skipped where no disk can be mounted)",
  async () => {
    directory = await run.newDirectory();
    const args = run.argsFor(directory).slice(0, -4);
    const command = [process.execPath, REFRESH_COMMAND, ...args, "--delay", "0"];
    const failing = [0, 4096, 16_384, 65_536, 150_000].map(
      (bytes) => () => runCommand([...SMALL_DISK, directory, String(bytes), ...command]),
    );
    await expectConvergence(failing, /^refresh: .*ENOSPC/m);
  },
);

it.skipIf(!hasPermissions)(
  "a permission is lost, before the run or in the middle of it: the facts stay, and the next run ends with the same bytes (skipped where the command cannot be run as somebody else)",
  async () => {
    directory = await run.newDirectory();
    if (AS_OTHER.length > 0) spawnSync("chown", ["-R", `${NOBODY}:${NOBODY}`, directory]);
    const command = [...AS_OTHER, process.execPath, REFRESH_COMMAND, ...run.argsFor(directory)];
    const attempt = () => runCommand(command);
    const failing = [
      () => withMode(directory, 0o555, attempt),
      () => withMode(join(directory, "actions.csv"), 0o000, attempt),
      ...["/robots.txt", ".xml", "/search"].map((address) => async () => {
        asked = (url) => {
          if (url.includes(address)) chmodSync(directory, 0o555);
        };
        return withMode(directory, 0o755, attempt);
      }),
    ];
    await expectConvergence(failing, /^refresh: .*EACCES/m, attempt);
  },
);

/** Runs with another mode of a path, and restores it. */
async function withMode(
  path: string,
  mode: number,
  attempt: () => Promise<CommandResult>,
): Promise<CommandResult> {
  chmodSync(path, mode);
  try {
    return await attempt();
  } finally {
    asked = () => undefined;
    chmodSync(path, path === directory ? 0o755 : 0o644);
  }
}
