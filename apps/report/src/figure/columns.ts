import type { FigureColumn } from "../chart/figure.js";

export function textColumn(key: string, label: string, description: string): FigureColumn {
  return { key, label, description };
}

/** A column set flush right, as numbers are compared. */
export function numberColumn(key: string, label: string, description: string): FigureColumn {
  return { key, label, description, isNumber: true };
}
