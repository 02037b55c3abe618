/** The address of `target` as seen from `from`, both paths below the site's root. Never absolute, so any sub-path and file: work. */
export function relativePath(from: string, target: string): string {
  const [path = "", fragment] = target.split("#");
  const here = from.split("/").slice(0, -1);
  const there = path.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared++;
  const steps = [...here.slice(shared).map(() => ".."), ...there.slice(shared)].map(encodeURIComponent);
  return `${steps.join("/")}${fragment === undefined ? "" : `#${encodeURIComponent(fragment)}`}`;
}
