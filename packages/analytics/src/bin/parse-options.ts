import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "./usage-error.js";

/** Options and positional arguments. Throws UsageError on what is not known, or given twice. */
export function parseOptions<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    const { tokens = [] } = parseArgs({ ...config, tokens: true });
    const names = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice !== undefined) throw new UsageError(`--${twice}: expected once, found again`);
    return parseArgs(config);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const [said = ""] = (error instanceof Error ? error.message : String(error)).split(". To specify");
    throw new UsageError(said.replaceAll("\n", " ").replace(/^./, (first) => first.toLowerCase()));
  }
}
