import type { FigureColumn } from "../chart/figure.js";

export function textColumn(key: string, label: string, description: string): FigureColumn {
  return { key, label, description };
}

/** A column set flush right, as numbers are compared. */
export function numberColumn(key: string, label: string, description: string): FigureColumn {
  return { key, label, description, isNumber: true };
}

/** The columns of members counted by where they stand; what they deposit is called by `noun`. */
export function standingColumns(noun: string): readonly FigureColumn[] {
  return [
    numberColumn("consented", `Reported ${noun}`, "Members with an instrument on file."),
    numberColumn("signedOnly", "Signed only", "Members that have signed and not consented."),
    numberColumn("neither", "Not signed", "Members that have done neither."),
  ];
}
