import { make } from "../dom/make.js";
import { readEntries, type SearchEntry } from "./search-entry.js";

/** The entries of `search-index.js` below `root`, asked for once, when they are first needed. */
export function indexLoader(root: URL): () => Promise<readonly SearchEntry[]> {
  let loading: Promise<readonly SearchEntry[]> | null = null;
  return () => {
    loading ??= loadScript(new URL("search-index.js", root)).then(() =>
      readEntries(Reflect.get(globalThis, "depositaryIndex")),
    );
    return loading;
  };
}

function loadScript(address: URL): Promise<void> {
  return new Promise((done, fail) => {
    const script = make("script", { src: address.href });
    script.addEventListener("load", () => done());
    script.addEventListener("error", () => fail(new Error("search-index.js is not there")));
    document.head.append(script);
  });
}
