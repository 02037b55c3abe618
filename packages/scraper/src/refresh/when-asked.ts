import type { RefreshSource } from "./refresh-source.js";

/** Loads what reads a source when the source is asked: to load all of it takes as long as many a run. */
export function whenAsked(load: () => Promise<RefreshSource["refresh"]>): RefreshSource["refresh"] {
  return async function* (run) {
    yield* (await load())(run);
  };
}
