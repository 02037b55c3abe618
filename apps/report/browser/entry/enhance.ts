// Sorting and filtering of tables, with their state in the address; what a link leads to is opened. Everything is on the page without this file.
import { revealNamed } from "../address/reveal.js";
import { findAll } from "../dom/find.js";
import { makeSortable } from "../table/sortable-table.js";

for (const table of findAll(document, "table[data-sortable]", HTMLTableElement)) makeSortable(table);

revealNamed();
addEventListener("hashchange", revealNamed);
