import { readFragment } from "./fragment.js";

/** Opens what is closed around the place that the address names: not every browser does. */
export function revealNamed(): void {
  const named = document.getElementById(decodeURIComponent(readFragment().name));
  const closed = named?.closest<HTMLDetailsElement>("details:not([open])");
  if (closed == null) return;
  closed.open = true;
  named?.scrollIntoView();
}
