import type { VoteLists } from "@depositary/analytics";
import { type Html, html } from "../html/html.js";
import { tilePositions } from "../map/tile-grid.js";
import { voteWords } from "../text/words.js";

const votes = ["yes", "no", "abstain", "notVoting"] as const;
const tokens = { yes: "yes", no: "no", abstain: "abstain", notVoting: "not-voting" } as const;
const TILE = { width: 34, height: 29, gap: 2 };

const positions = tilePositions();
const columns = Math.max(...[...positions.values()].map(({ column }) => column)) + 1;
const rows = Math.max(...[...positions.values()].map(({ row }) => row)) + 1;

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
  const placed = codes.flatMap((code) => {
    const position = positions.get(code);
    return position === undefined
      ? []
      : [{ code, x: position.column * TILE.width, y: position.row * TILE.height }];
  });
  const box = `h${TILE.width - TILE.gap}v${TILE.height - TILE.gap}h${TILE.gap - TILE.width}z`;
  return html`<g><title>${voteWords(vote)}</title><path class="f-${tokens[vote]} s-none-edge" d="${placed.map(({ x, y }) => `M${x} ${y}${box}`).join("")}"/><g class="f-on-${tokens[vote]}">${placed.map(
    ({ code, x, y }) => html`<text x="${x + (TILE.width - TILE.gap) / 2}" y="${y + 18}">${code}</text>`,
  )}</g></g>`;
}
