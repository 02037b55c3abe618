import { make } from "../dom/make.js";

/** What lies between the words and the edge of the window, in px. */
const EDGE = 8;

export interface Tip {
  readonly element: HTMLElement;
  /** Says words below a place of the window, and beside it where there is no room. */
  readonly tell: (words: string, x: number, y: number) => void;
  readonly clear: () => void;
}

/** Words about what the pointer or a key is at. `leave` is called on Escape, and where the pointer has left the words. */
export function makeTip(leave: () => void): Tip {
  const element = make("p", { class: "tip", role: "status" });
  element.addEventListener("pointerleave", leave);
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") leave();
  });
  document.body.append(element);
  return {
    element,
    tell: (words, x, y) => {
      element.textContent = words;
      const room = document.documentElement.clientWidth - element.offsetWidth - EDGE;
      element.style.setProperty("left", `${Math.max(EDGE, Math.min(x, room)) + scrollX}px`);
      element.style.setProperty("top", `${y + scrollY}px`);
    },
    clear: () => {
      element.textContent = "";
    },
  };
}
