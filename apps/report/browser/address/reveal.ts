import { readFragment } from "./fragment.js";

/** Opens what is closed around the place that the address names: not every browser does. */
export function revealNamed(): void {
  // unlike decodeURIComponent it takes any text
  const name = new URLSearchParams(`name=${readFragment().name}`).get("name") ?? "";
  const named = document.getElementById(name);
  const closed = named?.closest<HTMLDetailsElement>("details:not([open])");
  if (closed == null) return;
  closed.open = true;
  named?.scrollIntoView();
}
