// The button among each chart's files that makes a PNG of its SVG, where the site has none ready. Nothing is missing without it.
import { errorWords } from "../dom/error-words.js";
import { find, findAll } from "../dom/find.js";
import { make } from "../dom/make.js";
import { pngOf } from "../png/png-of.js";
import { save } from "../png/save.js";

for (const files of findAll(document, "figure.chart .files", HTMLElement)) {
  const svg = find(files, 'a[href$=".svg"]', HTMLAnchorElement);
  const button = find(files, "[data-png]", HTMLButtonElement);
  if (svg !== null && button !== null) offer(files, svg.href, button);
}

function offer(files: HTMLElement, address: string, button: HTMLButtonElement): void {
  button.hidden = false;
  const status = make("span", { role: "status" });
  button.addEventListener("click", () => {
    pngOf(address)
      .then((png) => {
        save(png, nameOf(address));
        status.textContent = "";
      })
      .catch((error: unknown) => {
        status.textContent = ` No PNG: ${whyNot(error)}.`;
      });
  });
  files.append(status);
}

/** `…/chart/map.svg` → `map.png`. */
function nameOf(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1).replace(/\.svg$/, ".png");
}

function whyNot(error: unknown): string {
  return location.protocol === "file:" ? "a browser makes none from a file on disk" : errorWords(error);
}
