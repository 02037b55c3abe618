import { describe, expect, it } from "vitest";
import { seeded } from "../../src/statistics/random.js";

describe("chance with a seed", () => {
  // the first numbers of MT19937 with seed 5489, as its authors and the C++ standard give them
  const published = [3499211612, 581869302, 3890346734, 3586334585];

  it("is the published sequence of the Mersenne Twister, two of its numbers for one of 53 bits", () => {
    const random = seeded(5489);
    const [a = 0, b = 0, c = 0, d = 0] = published;
    expect(random.uniform()).toBe((a % 2 ** 26) / 2 ** 26 + (b % 2 ** 27) / 2 ** 53);
    expect(random.uniform()).toBe((c % 2 ** 26) / 2 ** 26 + (d % 2 ** 27) / 2 ** 53);
  });

  it("is the same for the same seed and another for another", () => {
    const draw = (seed: number) => {
      const random = seeded(seed);
      return Array.from({ length: 100 }, () => random.below(1000));
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it("gives each whole number below a limit its share", () => {
    const random = seeded(7);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i++) {
      const face = random.below(6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});
