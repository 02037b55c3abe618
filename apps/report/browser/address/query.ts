/** Puts `name=value` into the query of the address, without it where `value` is null; the rest stays. */
export function setQuery(name: string, value: string | null): void {
  const query = new URLSearchParams(location.search);
  if (value === null) query.delete(name);
  else query.set(name, value);
  const text = query.toString();
  history.replaceState(null, "", `${text === "" ? location.pathname : `?${text}`}${location.hash}`);
}

/** What stands for `name` in the query of the address; null where it is not there. */
export function queryValue(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}
