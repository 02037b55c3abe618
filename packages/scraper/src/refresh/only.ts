import type { RequestedSource } from "../refresh.js";
import { UsageError } from "../usage-error.js";
import type { RefreshSource } from "./refresh-source.js";

/** The source of this name. Throws UsageError, naming `where`, for an unknown one. */
export function findSource(sources: readonly RefreshSource[], name: string, where: string): RefreshSource {
  const source = sources.find((one) => one.name === name);
  if (source !== undefined) return source;
  const known = sources.map((one) => one.name).join(", ");
  throw new UsageError(`${where}: unknown source ${JSON.stringify(name)}; known: ${known}`);
}

/**
 * `untc:XVIII-16,XVIII-12` and `undl`, in the order of `sources`: the source is named at each document or at the first of a
 * list, and a bare name is all of it. Everything where nothing is named. Throws UsageError.
 */
export function readOnly(
  values: readonly string[],
  sources: readonly RefreshSource[],
): readonly RequestedSource[] {
  if (values.length === 0) return sources.map((source) => ({ source, only: null }));
  const items = values.flatMap((value) => readList(value, sources));
  return sources.flatMap((source) => {
    const own = items.filter((item) => item.source === source);
    if (own.length === 0) return [];
    const documents = own.flatMap(({ document }) => (document === null ? [] : [document]));
    return [{ source, only: documents.length < own.length ? null : [...new Set(documents)] }];
  });
}

interface OnlyItem {
  readonly source: RefreshSource;
  /** Null for the whole source. */
  readonly document: string | null;
}

function readList(value: string, sources: readonly RefreshSource[]): readonly OnlyItem[] {
  let last = "";
  return value.split(",").map((part) => {
    const item = part.trim();
    if (sources.some(({ name }) => name === item)) {
      last = item;
      return { source: findSource(sources, item, `--only ${item}`), document: null };
    }
    const colon = item.indexOf(":");
    if (colon !== -1) last = item.slice(0, colon);
    const source = findSource(sources, last === "" ? item : last, `--only ${item}`);
    return { source, document: readDocument(source, item.slice(colon + 1)) };
  });
}

function readDocument(source: RefreshSource, text: string): string {
  try {
    return source.readDocument(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UsageError(`--only: ${error.message}`, { cause: error });
  }
}
