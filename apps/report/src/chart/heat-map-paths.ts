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
  const drawn = heatStates.flatMap((state) => {
    if (state === "neither") return [];
    const { token, height: thickness } = looks[state];
    const d = rows.map((row, index) => runsOf(row.cells, state, starts, isSorted, index)).join("");
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

/** The runs of a state in a row, as steps of a path from one to the next. */
function runsOf(
  cells: readonly HeatState[],
  state: HeatState,
  starts: readonly Span[],
  isSorted: boolean,
  index: number,
): string {
  let column = 0;
  const runs = starts.flatMap(({ at, length }) => {
    const own = cells.slice(column, column + length);
    column += length;
    const shown = isSorted ? own.toSorted((a, b) => heatStates.indexOf(a) - heatStates.indexOf(b)) : own;
    return runsIn(shown, state).map(({ from, to }) => ({ from: at + from, to: at + to }));
  });
  return rowPath(index * ROW + (ROW - 1) / 2, runs);
}

function runsIn(cells: readonly HeatState[], state: HeatState): readonly Run[] {
  const runs: Run[] = [];
  for (let from = cells.indexOf(state); from !== -1; from = cells.indexOf(state, from)) {
    const next = cells.findIndex((cell, place) => place > from && cell !== state);
    const to = next === -1 ? cells.length : next;
    runs.push({ from, to });
    from = to;
  }
  return runs;
}
