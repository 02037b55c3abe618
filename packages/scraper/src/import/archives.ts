import type { Archive } from "./archive.js";
import { gdp, population } from "./indicator-archives.js";
import { coeIndex, untcIndex } from "./listing-archives.js";
import { savedPages } from "./saved-pages.js";
import { mtdsg2015, mtdsg2026, paris2023 } from "./status-archives.js";
import { voteArchives } from "./vote-archives.js";

/** Every archive that can be imported. */
export const archives: readonly Archive[] = [
  savedPages,
  mtdsg2015,
  mtdsg2026,
  paris2023,
  coeIndex,
  untcIndex,
  ...voteArchives,
  population,
  gdp,
];
