/** Reads a value that came from outside. Throws TypeError where it is not what is expected. */
type Read<Value> = (value: unknown) => Value;

export function asText(value: unknown): string {
  if (typeof value !== "string") throw unexpected("text", value);
  return value;
}

/** One of the words of a vocabulary. */
export function asOneOf<Word extends string>(value: unknown, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw unexpected(`one of ${words.join(", ")}`, value);
  return found;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number") throw unexpected("a number", value);
  return value;
}

export function asNull<Value>(value: unknown, read: Read<Value>): Value | null {
  return value === null ? null : read(value);
}

export function asList<Value>(value: unknown, read: Read<Value>): readonly Value[] {
  if (!Array.isArray(value)) throw unexpected("a list", value);
  return value.map(read);
}

/** A list whose places have a meaning each: to be taken apart and read one by one. */
export function asPlaces(value: unknown): readonly unknown[] {
  return asList(value, (each) => each);
}

/** An object, by the names of its values. */
export function asNamed<Value>(value: unknown, read: Read<Value>): ReadonlyMap<string, Value> {
  if (typeof value !== "object" || value === null) throw unexpected("an object", value);
  return new Map(Object.entries(value).map(([name, each]) => [name, read(each)]));
}

function unexpected(expected: string, found: unknown): TypeError {
  return new TypeError(`expected ${expected}, found ${JSON.stringify(found)}`);
}
