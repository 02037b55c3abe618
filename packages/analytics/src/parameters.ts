import { DOUBLE, type DuckDBType, type DuckDBValue, LIST, listValue, VARCHAR } from "@duckdb/node-api";

interface Bindings {
  readonly values?: Record<string, DuckDBValue>;
  readonly types?: Record<string, DuckDBType | undefined>;
}

/**
 * Named parameters as the database binds them; nothing where there are none, since the driver prepares what has bindings,
 * statement by statement. Throws TypeError on what is neither text, number, boolean, null nor a list of these.
 */
export function bindings(parameters: Readonly<Record<string, unknown>>): Bindings {
  const bound = Object.entries(parameters).map(([name, value]) => [name, bind(name, value)] as const);
  if (bound.length === 0) return {};
  return {
    values: Object.fromEntries(bound.map(([name, { value }]) => [name, value])),
    types: Object.fromEntries(bound.map(([name, { type }]) => [name, type])),
  };
}

interface Binding {
  readonly value: DuckDBValue;
  readonly type?: DuckDBType;
}

function bind(name: string, value: unknown): Binding {
  if (value === null || value === undefined) return { value: null };
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return { value };
  if (isListOf(value, "string")) return { value: listValue(value), type: LIST(VARCHAR) };
  if (isListOf(value, "number")) return { value: listValue(value), type: LIST(DOUBLE) };
  throw new TypeError(
    `parameter ${name}: expected text, a number, a boolean, null or a list of text or numbers`,
  );
}

function isListOf(value: unknown, type: "string"): value is readonly (string | null)[];
function isListOf(value: unknown, type: "number"): value is readonly (number | null)[];
function isListOf(value: unknown, type: "string" | "number"): boolean {
  return Array.isArray(value) && value.every((item) => item === null || typeof item === type);
}
