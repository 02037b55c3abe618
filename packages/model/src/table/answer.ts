import type { Kind, RowOfShape, Shape } from "./kind.js";

/** A column of what a database answered, by its name in TypeScript. */
export interface AnswerColumn<Value = unknown> {
  readonly name: string;
  /** As DuckDB names it. */
  readonly type: string;
  readonly values: readonly Value[];
}

/** The rows of an answer. */
export function rowsFrom<Value>(
  columns: readonly AnswerColumn<Value>[],
): readonly Readonly<Record<string, Value | null>>[] {
  return Array.from({ length: columns[0]?.values.length ?? 0 }, (_, at) => {
    const row: Record<string, Value | null> = {};
    for (const { name, values } of columns) row[name] = values[at] ?? null;
    return row;
  });
}

/**
 * The rows of an answer that is of `shape`: it has its columns, in any order, of their types, without a NULL or a word
 * that is not foreseen. Throws TypeError that names the column, what was expected and what was found.
 */
export function rowsOfShape<S extends Shape>(
  shape: S,
  columns: readonly AnswerColumn[],
): readonly RowOfShape<S>[] {
  const rows: readonly unknown[] = rowsFrom(columns);
  assertShape(rows, columns, shape);
  return rows;
}

function assertShape<S extends Shape>(
  rows: readonly unknown[],
  columns: readonly AnswerColumn[],
  shape: S,
): asserts rows is readonly RowOfShape<S>[] {
  const expected = namesOf(Object.keys(shape));
  const found = namesOf(columns.map(({ name }) => name));
  if (found !== expected) throw new TypeError(`expected the columns ${expected}, found ${found}`);
  for (const { name, type, values } of columns) {
    const kind = shape[name];
    const problem = kind === undefined ? null : (otherType(kind, type) ?? strangeValue(kind, values));
    if (problem !== null) throw new TypeError(`${name}: ${problem}`);
  }
}

function namesOf(names: readonly string[]): string {
  return names.toSorted().join(", ");
}

function otherType({ sqlType }: Kind, type: string): string | null {
  return type === sqlType ? null : `expected ${sqlType}, found ${type}`;
}

function strangeValue({ sqlType, nullable, values: words, item }: Kind, values: readonly unknown[]) {
  if (!nullable && values.includes(null)) return `expected ${sqlType}, found NULL`;
  if (words !== null) return strangeWord(words, values);
  return item === null ? null : strangeItem(item, values);
}

function strangeWord(words: readonly string[], values: readonly unknown[]): string | null {
  const known = new Set<unknown>([...words, null]);
  const strange = values.find((value) => !known.has(value));
  return strange === undefined ? null : `expected one of ${words.join(", ")}, found ${strange}`;
}

function strangeItem(item: Kind, lists: readonly unknown[]): string | null {
  for (const list of lists) {
    const problem = Array.isArray(list) ? strangeValue(item, list) : null;
    if (problem !== null) return problem;
  }
  return null;
}
