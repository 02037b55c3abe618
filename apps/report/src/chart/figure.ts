/** One entry of a legend: a swatch of the palette with the letter or shape that doubles its colour. */
export interface LegendEntry {
  readonly label: string;
  readonly fill: string;
  readonly edge?: string;
  readonly isDashed?: boolean;
  readonly isRound?: boolean;
}

export interface FigureColumn {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly isNumber?: boolean;
  /** How a page prints a number of the column; as a count where this is not given. Files have the number itself. */
  readonly print?: (value: number) => string;
}

export type Cell = string | number | boolean | null;
export type FigureRow = Readonly<Record<string, Cell>>;

/** The numbers behind a chart, as the table beside it and as CSV and JSON: never in words, days as `YYYY-MM-DD`. */
export interface FigureData {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

/** Draws a chart at a width in px. The document is passed in. */
export type Draw = (document: Document, width: number) => Element;

/** Widths in px at which a chart is drawn: where there is room, and on a telephone. */
export interface Widths {
  readonly wide: number;
  readonly narrow: number;
}

const narrow = 288;
/** Those of a chart as wide as the text, and of one as wide as the page. */
export const textWidths: Widths = { wide: 700, narrow };
export const pageWidths: Widths = { wide: 1008, narrow };

/** A chart with all that it needs to be read away from its page. */
export interface Figure {
  /** File name without ending; unique on its page. */
  readonly name: string;
  /** The treaty of which the title speaks without its name, for where the page does not stand around the chart. */
  readonly subject?: string;
  /** The finding. */
  readonly title: string;
  /** The measure and its unit. */
  readonly subtitle: string;
  /** Type, variables, one finding, as-of date. */
  readonly alt: string;
  /** Definition and exclusions drawn, in sentences. */
  readonly notes: readonly string[];
  readonly source: string;
  readonly asOf: string;
  readonly legend: readonly LegendEntry[];
  /** Every number drawn, for the files; and for the page where no summary is given. */
  readonly data: FigureData;
  /** A table for the page where the data are long, or said to the day though not known to it. */
  readonly summary?: FigureData;
  readonly draw: Draw;
  readonly widths: Widths;
  /** Whether it has cells that a script tells one by one. */
  readonly hasCells?: boolean;
}

/** The finding with what it is about, to stand away from the page. */
export function fullTitle({ subject, title }: Pick<Figure, "subject" | "title">): string {
  return subject === undefined ? title : `${subject}. ${title}`;
}
