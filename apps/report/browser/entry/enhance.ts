// Sorting and filtering of tables, with their state in the address. Everything is on the page without this file.
import { findAll } from "../dom/find.js";
import { makeSortable } from "../table/sortable-table.js";

for (const table of findAll(document, "table[data-sortable]", HTMLTableElement)) makeSortable(table);
