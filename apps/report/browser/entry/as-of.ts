// A treaty's page as of a past day, worked out from its table of participants. The page stands without it.
import { offerPast } from "../as-of/past-page.js";
import { find } from "../dom/find.js";

const place = find(document, "[data-as-of]", HTMLElement);
const table = find(document, "#participants", HTMLTableElement);
if (place !== null && table !== null) offerPast(place, table);
