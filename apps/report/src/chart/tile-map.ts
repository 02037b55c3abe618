import { cell, type Markish, text } from "@observablehq/plot";
import { tilePositions } from "../map/tile-grid.js";
import type { Draw } from "./figure.js";
import { markParticipants } from "./mark-participants.js";
import { colour } from "./palette.js";
import { plotSvg } from "./plot-frame.js";
import { reportedLook } from "./reported-look.js";
import { tileScale } from "./tile-scale.js";

/** A participant on the map. */
export interface Tile {
  readonly participantId: string;
  readonly name: string;
  readonly isOrganisation: boolean;
  readonly status: "verified" | "reported" | "signatory" | "none" | "withdrawn";
  readonly words: string;
}

const plain = { dash: "none", edgeWidth: 1 } as const;
const looks = {
  verified: { fill: colour("consent"), edge: colour("consent"), ink: colour("on-consent"), ...plain },
  reported: reportedLook,
  signatory: { fill: colour("signatory"), edge: colour("signatory"), ink: colour("on-signatory"), ...plain },
  none: { fill: colour("none"), edge: colour("none-edge"), ink: colour("on-none"), ...plain },
  withdrawn: { fill: colour("paper"), edge: colour("muted"), ink: colour("muted"), ...plain },
} as const;

/** Between tiles, as a share of the step. */
const PADDING = 0.05;

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
  return plotSvg(document, {
    width,
    height: Math.round(rows * size * 0.86),
    margin: 2,
    x: tileScale(columns, PADDING),
    y: tileScale(rows, PADDING),
    marks: states.map((state) => {
      const own = placed.filter(({ status }) => status === state);
      return [tileShapes(own, state, size), tileCodes(own, state)];
    }),
  });
}

/** Organisations are round. */
function tileShapes(tiles: readonly PlacedTile[], state: State, size: number): Markish {
  return [true, false].map((isOrganisation) => {
    const alike = tiles.filter((tile) => tile.isOrganisation === isOrganisation);
    return cell(alike, {
      x: "column",
      y: "row",
      title: ({ name, words }: PlacedTile) => `${name}: ${words}`,
      fill: looks[state].fill,
      stroke: looks[state].edge,
      strokeWidth: looks[state].edgeWidth,
      strokeDasharray: looks[state].dash,
      rx: isOrganisation ? size / 2 : 3,
      render: markParticipants(alike),
    });
  });
}

function tileCodes(tiles: readonly PlacedTile[], state: State): Markish {
  return text(tiles, {
    x: "column",
    y: "row",
    text: "participantId",
    fill: looks[state].ink,
    fontSize: 12,
    // bold fills a tile from edge to edge, which an outline of its own does not bear
    fontWeight: looks[state].fill === looks[state].edge ? "bold" : "normal",
  });
}
