import type { VoteLists } from "@depositary/analytics";
import { compareNames, votes } from "@depositary/model";
import { type Html, html } from "../html/html.js";
import { tilePositions } from "../map/tile-grid.js";
import { nameIn } from "../site/look-up.js";
import { voteWords } from "../text/words.js";
import { voteMark } from "./parts.js";

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
 * How each member of today's map voted, a tile each, with what the colours mean and who has no tile. Written as text, not
 * drawn with Plot: there are thousands of these, and this takes a hundredth of the time.
 */
export function voteMap(lists: VoteLists, label: string, names: ReadonlyMap<string, string>): Html {
  const cast = votes.filter((vote) => lists[vote].length > 0);
  const untiled = cast.flatMap((vote) => lists[vote].filter((code) => !tileOf.has(code)));
  return html`<ul class="legend wide-only">${cast.map((vote) => html`<li>${voteMark(vote)}</li>`)}</ul>
<div class="drawing wide-only"><svg class="vote-map" role="img" aria-label="${label}" viewBox="0 0 ${columns * TILE.width} ${rows * TILE.height}" font-size="12" text-anchor="middle">${cast.map(
    (vote) => tiles(lists[vote], vote),
  )}</svg></div>
<p class="source wide-only">A tile for each member, near its neighbours on today’s map.${withoutTile(untiled, names)}</p>`;
}

/** States that are no more stand nowhere on the map. */
function withoutTile(codes: readonly string[], names: ReadonlyMap<string, string>): string {
  if (codes.length === 0) return "";
  const named = codes.map((code) => nameIn(names, code)).sort(compareNames);
  return ` Without one: ${named.join(", ")}.`;
}

function tiles(codes: readonly string[], vote: (typeof votes)[number]): Html {
  const placed = codes.flatMap((code) => tileOf.get(code) ?? []);
  return html`<g><title>${voteWords(vote)}</title><path class="f-${tokens[vote]} s-none-edge" d="${placed.map(({ outline }) => outline).join("")}"/><g class="f-on-${tokens[vote]}">${placed.map(({ label }) => label)}</g></g>`;
}
