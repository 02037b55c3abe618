/** The address of `target` as seen from `from`, both paths below the site's root. Never absolute, so any sub-path and file: work. */
export function relativePath(from: string, target: string): string {
  const [path = "", fragment] = target.split("#");
  const shared = sharedFolders(from, path);
  const up = "../".repeat(from.slice(shared).split("/").length - 1);
  const down = encodeURIComponent(path.slice(shared)).replaceAll("%2F", "/");
  return `${up}${down}${fragment === undefined ? "" : `#${encodeURIComponent(fragment)}`}`;
}

/** Length of the folders in which both paths lie. */
function sharedFolders(one: string, other: string): number {
  let shared = 0;
  for (let end = one.indexOf("/") + 1; end > 0; end = one.indexOf("/", end) + 1) {
    if (!other.startsWith(one.slice(shared, end), shared)) break;
    shared = end;
  }
  return shared;
}
