/** The fragment of the address where a script keeps its state: `#name?query`. */
export interface Fragment {
  readonly name: string;
  readonly query: URLSearchParams;
}

export function readFragment(): Fragment {
  const [name = "", ...query] = location.hash.slice(1).split("?");
  return { name, query: new URLSearchParams(query.join("?")) };
}

export function writeFragment({ name, query }: Fragment): void {
  history.replaceState(null, "", `#${name}?${query}`);
}
