import { saysOfCells } from "./cell-grid.js";
import { type HeatRow, ROW, type Span } from "./heat-map-frame.js";
import { type HeatState, heatStates, heatWords } from "./heat-states.js";
import { colour, type Token } from "./palette.js";
import { type Run, rowPath } from "./row-path.js";
import { svgElement } from "./svg-element.js";

/** How a state is drawn: full or half a row high, so that shape doubles colour. */
const looks: Readonly<
  Record<Exclude<HeatState, "neither">, { readonly token: Token; readonly height: number }>
> = {
  joined: { token: "consent", height: 11 },
  signedOnly: { token: "signatory", height: 11 },
  left: { token: "threshold", height: 5 },
};

/** One path for the ground and one a state. */
export function pathsOf(
  document: Document,
  rows: readonly HeatRow[],
  starts: readonly Span[],
  isSorted: boolean,
): readonly Element[] {
  const height = rows.length * ROW;
  const ground = starts.map(({ at, length }) => `M${at} ${height / 2}h${length}`).join("");
  const runs = rows.map(({ cells }) => runsOf(cells, starts, isSorted));
  const drawn = heatStates.flatMap((state) => {
    if (state === "neither") return [];
    const { token, height: thickness } = looks[state];
    const d = runs.map((own, index) => rowPath(index * ROW + (ROW - 1) / 2, own[state])).join("");
    if (d === "") return [];
    return [
      svgElement(document, "path", {
        d,
        stroke: colour(token),
        "stroke-width": thickness,
        ...saysOfCells(heatWords[state]),
      }),
    ];
  });
  return [
    svgElement(document, "path", { d: ground, stroke: colour("none"), "stroke-width": height }),
    ...drawn,
  ];
}

/** The runs of equal cells in a row by their state, none across the columns of two groups. */
function runsOf(
  cells: readonly HeatState[],
  starts: readonly Span[],
  isSorted: boolean,
): Readonly<Record<HeatState, readonly Run[]>> {
  const runs: Record<HeatState, Run[]> = { joined: [], signedOnly: [], left: [], neither: [] };
  let column = 0;
  for (const { at, length } of starts) {
    const own = cells.slice(column, column + length);
    column += length;
    const shown = isSorted ? heatStates.flatMap((state) => own.filter((cell) => cell === state)) : own;
    for (const { state, from, to } of runsIn(shown)) runs[state].push({ from: at + from, to: at + to });
  }
  return runs;
}

function* runsIn(cells: readonly HeatState[]): Generator<Run & { readonly state: HeatState }> {
  let from = 0;
  for (const [place, state] of cells.entries())
    if (cells[place + 1] !== state) {
      yield { state, from, to: place + 1 };
      from = place + 1;
    }
}
