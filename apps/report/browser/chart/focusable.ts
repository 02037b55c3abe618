/** Lets a drawing be reached by the keyboard, and says what arrow keys do there. */
export function makeFocusable(drawing: HTMLElement, parts: "cells" | "marks"): void {
  const heading = drawing.closest("figure")?.getAttribute("aria-label") ?? "";
  drawing.tabIndex = 0;
  drawing.setAttribute("role", "group");
  drawing.setAttribute("aria-label", `${heading}. Arrow keys tell its ${parts} one by one.`);
}
