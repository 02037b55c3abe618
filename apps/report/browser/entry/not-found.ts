// The page for what is not there, which a host shows at any depth: it asks for this script at each, and where that is found is the site.

import { scriptAddress } from "../address/script-address.js";
import { findAll } from "../dom/find.js";
import { indexLoader } from "../search/load-index.js";
import { searchField } from "../search/search-field.js";

const root = new URL("./", scriptAddress());
// another depth may have been the site already
if (document.querySelector(".site-search") === null) {
  for (const link of findAll(document, 'a:not([href^="#"])', HTMLAnchorElement))
    link.href = new URL(link.getAttribute("href") ?? "", root).href;
  document.querySelector(".brand")?.after(searchField(root, indexLoader(root)));
}
