import { make } from "../dom/make.js";
import { type Loader, loadOnce } from "../load-once.js";
import { readEntries, type SearchEntry } from "./search-entry.js";

/** The entries of `search-index.js` below `root`. */
export function indexLoader(root: URL): Loader<readonly SearchEntry[]> {
  return loadOnce(async () => {
    await loadScript(new URL("search-index.js", root));
    return readEntries(Reflect.get(globalThis, "depositaryIndex"));
  });
}

function loadScript(address: URL): Promise<void> {
  return new Promise((done, fail) => {
    const script = make("script", { src: address.href });
    script.addEventListener("load", () => done());
    script.addEventListener("error", () => {
      script.remove();
      fail(new Error("search-index.js is not there"));
    });
    document.head.append(script);
  });
}
