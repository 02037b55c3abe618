import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "./usage-error.js";

/** Refuses an option that is given twice and takes one value: which of the two is meant cannot be known. Throws UsageError, or as parseArgs. */
export function refuseGivenTwice(config: ParseArgsConfig): void {
  const { tokens } = parseArgs({ ...config, tokens: true });
  const names = tokens.flatMap((token) => (token.kind === "option" ? [token.name] : []));
  const isOnce = (name: string) => config.options?.[name]?.multiple !== true;
  const twice = names.find((name, index) => isOnce(name) && names.indexOf(name) < index);
  if (twice !== undefined) throw new UsageError(`--${twice}: expected once, found again`);
}
