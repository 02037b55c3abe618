// The cells of drawings that are runs of paths told one by one, by pointer or arrow keys. Nothing is missing without it.
import { cellTeller } from "../cells/cell-teller.js";
import { tellCells } from "../cells/tell-cells.js";
import { findAll } from "../dom/find.js";

const teller = cellTeller();
for (const drawing of findAll(document, "figure.chart .drawing", HTMLElement)) tellCells(drawing, teller);
