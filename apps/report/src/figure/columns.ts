import type { FigureColumn } from "../chart/figure.js";
import { formatDecimal, formatShare } from "../text/format-number.js";

export function textColumn(key: string, label: string, description: string): FigureColumn {
  return { key, label, description };
}

/** A column set flush right, as numbers are compared. */
export function numberColumn(key: string, label: string, description: string): FigureColumn {
  return { key, label, description, isNumber: true };
}

/** A column of shares, 0 to 1, which pages print as whole per cent. */
export function shareColumn(
  key: string,
  label: string,
  description: string,
  print = (share: number) => formatShare(share, 1),
): FigureColumn {
  return { ...numberColumn(key, label, `${description} Unit: share of 1.`), print };
}

/** A column of numbers on a scale, which pages print with two decimals. */
export function decimalColumn(key: string, label: string, description: string): FigureColumn {
  return { ...numberColumn(key, label, description), print: (value) => formatDecimal(value, 2) };
}

/** The columns of members counted by where they stand; what they deposit is called by `noun`. */
export function standingColumns(noun: string): readonly FigureColumn[] {
  return [
    numberColumn("consented", `Reported ${noun}`, "Members with an instrument on file."),
    numberColumn("signedOnly", "Signed only", "Members that have signed and not consented."),
    numberColumn("neither", "Not signed", "Members that have done neither."),
  ];
}
