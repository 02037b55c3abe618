// Step curves of any treaties, aligned on the day of opening, drawn here from `compare/curves.js`. The page stands without it.
import { offerComparison } from "../compare/comparison.js";
import { readTreaties } from "../compare/treaty.js";
import { find } from "../dom/find.js";

const place = find(document, "[data-compare]", HTMLElement);
const packed: unknown = Reflect.get(globalThis, "depositaryCurves");
if (place !== null && packed !== undefined) offerComparison(place, readTreaties(packed));
