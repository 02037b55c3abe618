import type { VoteLists } from "@depositary/analytics";
import { votes } from "@depositary/model";
import { type Html, html } from "../html/html.js";
import { tilePositions } from "../map/tile-grid.js";
import { voteWords } from "../text/words.js";

const tokens = { yes: "yes", no: "no", abstain: "abstain", notVoting: "not-voting" } as const;
const TILE = { width: 34, height: 29, gap: 2 };

const positions = [...tilePositions()];
const columns = Math.max(...positions.map(([, { column }]) => column)) + 1;
const rows = Math.max(...positions.map(([, { row }]) => row)) + 1;

/** The outline and the label of each tile, which are the same on every map. */
const tileOf = new Map(
  positions.map(([code, { column, row }]) => {
    const [x, y] = [column * TILE.width, row * TILE.height];
    return [
      code,
      {
        outline: `M${x} ${y}h${TILE.width - TILE.gap}v${TILE.height - TILE.gap}h${TILE.gap - TILE.width}z`,
        label: html`<text x="${x + (TILE.width - TILE.gap) / 2}" y="${y + 18}">${code}</text>`,
      },
    ];
  }),
);

/**
 * How each member of today's map voted, a tile each. Written as text, not drawn with Plot: there are thousands of these, and
 * this takes a hundredth of the time. States that are no more have no tile; the lists have them.
 */
export function voteMap(lists: VoteLists, label: string): Html {
  return html`<div class="drawing wide-only"><svg class="vote-map" role="img" aria-label="${label}" viewBox="0 0 ${columns * TILE.width} ${rows * TILE.height}" font-size="12" text-anchor="middle">${votes.map(
    (vote) => tiles(lists[vote], vote),
  )}</svg></div>`;
}

function tiles(codes: readonly string[], vote: (typeof votes)[number]): Html {
  const placed = codes.flatMap((code) => tileOf.get(code) ?? []);
  return html`<g><title>${voteWords(vote)}</title><path class="f-${tokens[vote]} s-none-edge" d="${placed.map(({ outline }) => outline).join("")}"/><g class="f-on-${tokens[vote]}">${placed.map(({ label }) => label)}</g></g>`;
}
