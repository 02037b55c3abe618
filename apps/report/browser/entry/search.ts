// Search over treaties and participants, from an index beside the pages: no host is asked, and it works from a file.

import { scriptAddress } from "../address/script-address.js";
import { indexLoader } from "../search/load-index.js";
import { searchField } from "../search/search-field.js";

const root = new URL("./", scriptAddress());
document.querySelector(".brand")?.after(searchField(root, indexLoader(root)));
