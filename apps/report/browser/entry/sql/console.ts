// The console: DuckDB in this browser, over the published database, loaded when it is asked for. The page stands without it.
import { scriptAddress } from "../../address/script-address.js";
import { recordLoader } from "../../console/database.js";
import { offerConsole } from "../../console/sql-console.js";
import { find } from "../../dom/find.js";

const address = scriptAddress();
const place = find(document, "[data-sql-console]", HTMLElement);
if (place !== null)
  offerConsole(
    place,
    recordLoader((name) => new URL(name, address).href),
  );
