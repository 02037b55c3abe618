import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { tilePositions } from "../../src/map/tile-grid.js";

const participants = resolve(
  fileURLToPath(import.meta.url),
  "../../../../../data/reference/participants.csv",
);

describe("the tile grid", () => {
  it("gives no two participants one tile", () => {
    const places = [...tilePositions().values()].map(({ column, row }) => `${column} ${row}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it.skipIf(!existsSync(participants))("has a tile for every present member and observer", () => {
    const positions = tilePositions();
    const present = readFileSync(participants, "utf8")
      .split("\n")
      .map((line) => /^([A-Z]{3}),("[^"]*"|[^,]*),(memberState|observerState),/.exec(line))
      .flatMap((match) => match?.[1] ?? []);
    const former = new Set(["SUN", "YUG", "CSK", "DDR", "SCG", "YMD"]);
    expect(present.filter((code) => !positions.has(code) && !former.has(code))).toEqual([]);
    expect(present.length).toBeGreaterThan(190);
  });
});
