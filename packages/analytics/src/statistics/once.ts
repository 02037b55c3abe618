/** What `make` returns, made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  const made = memoised((_: null) => make());
  return () => made(null);
}

/** What `make` returns for a key, made once for each. */
export function memoised<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const made = new Map<Key, { readonly value: T }>();
  return (key) => {
    const known = made.get(key) ?? { value: make(key) };
    made.set(key, known);
    return known.value;
  };
}
