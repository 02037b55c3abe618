/** What `kind` a found element must be of: `HTMLInputElement`, `SVGElement`… */
type Kind<Found extends Element> = new () => Found;

/** All elements that match `selector` below `root` and are of the kind. */
export function findAll<Found extends Element>(
  root: ParentNode,
  selector: string,
  kind: Kind<Found>,
): readonly Found[] {
  return [...root.querySelectorAll(selector)].flatMap((found) => (found instanceof kind ? [found] : []));
}

/** The first of them; null where there is none. */
export function find<Found extends Element>(
  root: ParentNode,
  selector: string,
  kind: Kind<Found>,
): Found | null {
  return findAll(root, selector, kind)[0] ?? null;
}

/** The first of them. Throws where there is none: the script and the page do not fit. */
export function need<Found extends Element>(root: ParentNode, selector: string, kind: Kind<Found>): Found {
  const found = find(root, selector, kind);
  if (found === null) throw new Error(`no ${kind.name} at ${selector}`);
  return found;
}
