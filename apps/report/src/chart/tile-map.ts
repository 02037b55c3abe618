import { cell, text } from "@observablehq/plot";
import { tilePositions } from "../map/tile-grid.js";
import type { Draw } from "./figure.js";
import { markParticipants } from "./mark-participants.js";
import { colour } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** A participant on the map. */
export interface Tile {
  readonly participantId: string;
  readonly name: string;
  readonly isOrganisation: boolean;
  readonly status: "verified" | "reported" | "signatory" | "none" | "withdrawn";
  readonly words: string;
}

const looks = {
  verified: { fill: colour("consent"), edge: colour("consent"), ink: colour("on-consent") },
  reported: { fill: colour("consent"), edge: colour("threshold"), ink: colour("on-consent") },
  signatory: { fill: colour("signatory"), edge: colour("signatory"), ink: colour("on-signatory") },
  none: { fill: colour("none"), edge: colour("none-edge"), ink: colour("on-none") },
  withdrawn: { fill: colour("paper"), edge: colour("muted"), ink: colour("muted") },
} as const;

type State = keyof typeof looks;
const states: readonly State[] = ["none", "withdrawn", "signatory", "reported", "verified"];
/** A tile per participant, by status; a strip of columns in alphabetical order where the page is narrow. */
export function drawTileMap(tiles: readonly Tile[]): Draw {
  return (document, width) =>
    width >= 800 ? drawWorld(document, width, tiles) : drawStrip(document, width, tiles);
}

interface PlacedTile extends Tile {
  readonly column: number;
  readonly row: number;
}

function drawWorld(document: Document, width: number, tiles: readonly Tile[]): Element {
  const positions = tilePositions();
  const placed = tiles.flatMap((tile) => {
    const position = positions.get(tile.participantId);
    return position === undefined ? [] : [{ ...tile, ...position }];
  });
  return drawPlaced(document, width, placed, {});
}

function drawStrip(document: Document, width: number, tiles: readonly Tile[]): Element {
  const columns = 8;
  const positions = tilePositions();
  const placed = tiles
    .filter(({ participantId }) => positions.has(participantId))
    .sort((a, b) => states.indexOf(b.status) - states.indexOf(a.status))
    .map((tile, index) => ({ ...tile, column: index % columns, row: Math.floor(index / columns) }));
  return drawPlaced(document, width, placed, { columns });
}

function drawPlaced(
  document: Document,
  width: number,
  placed: readonly PlacedTile[],
  options: { readonly columns?: number },
): Element {
  const columns = options.columns ?? Math.max(...placed.map(({ column }) => column)) + 1;
  const rows = Math.max(...placed.map(({ row }) => row)) + 1;
  const size = width / columns;
  const marks = states.flatMap((state) => {
    const own = placed.filter(({ status }) => status === state);
    const look = looks[state];
    const title = ({ name, words }: PlacedTile) => `${name}: ${words}`;
    const shared = { x: "column", y: "row", title } as const;
    const boxes = [true, false].map((round) => {
      const alike = own.filter(({ isOrganisation }) => isOrganisation === round);
      return cell(alike, {
        ...shared,
        fill: look.fill,
        stroke: look.edge,
        strokeWidth: state === "reported" ? 3 : 1,
        rx: round ? size / 2 : 3,
        render: markParticipants(alike),
      });
    });
    const code = { x: "column", y: "row", text: "participantId", fill: look.ink, fontSize: 12 } as const;
    return [...boxes, text(own, { ...code, fontWeight: state === "none" ? "normal" : "bold" })];
  });
  return plotSvg(document, {
    width,
    height: Math.round(rows * size * 0.86),
    margin: 2,
    x: { axis: null, domain: sequence(columns), round: false, paddingInner: 0.07, paddingOuter: 0 },
    y: { axis: null, domain: sequence(rows), round: false, paddingInner: 0.07, paddingOuter: 0 },
    marks,
  });
}

function sequence(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}
