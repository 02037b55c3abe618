import type { RefreshSource } from "../refresh-source.js";
import { coe } from "./coe.js";
import { ods } from "./ods.js";
import { undl } from "./undl.js";
import { untc } from "./untc.js";
import { verdragenbank } from "./verdragenbank.js";

/** Every live source, in the order in which a run asks them. */
export const sources: readonly RefreshSource[] = [untc, undl, ods, coe, verdragenbank];
