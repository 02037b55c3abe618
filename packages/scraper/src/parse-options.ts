import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "./usage-error.js";

/** Options and positional arguments. Throws UsageError on what is not known, or given twice and takes one value: which is meant cannot be known. */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    refuseGivenTwice(config);
    return parseArgs(config);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [line = ""] = error.message.split(/\n|\. /);
    throw new UsageError(line, { cause: error });
  }
}

function refuseGivenTwice(config: ParseArgsConfig): void {
  const { tokens } = parseArgs({ ...config, tokens: true });
  const names = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
  const isOnce = (name: string) => config.options?.[name]?.multiple !== true;
  const twice = names.find((name, index) => isOnce(name) && names.indexOf(name) < index);
  if (twice !== undefined) throw new UsageError(`--${twice}: expected once, found again`);
}
