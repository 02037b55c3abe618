import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";

/** Numbers that look like chance and are the same each time. */
export interface Random {
  /** The next number in [0, 1), all 53 bits of it. */
  readonly uniform: () => number;
  /** The next whole number in 0 to `limit` - 1, each as likely as the others. */
  readonly below: (limit: number) => number;
}

/**
 * The one source of chance of all statistics: the Mersenne Twister MT19937 (Matsumoto & Nishimura 1998,
 * doi:10.1145/272991.272995) with a seed of 32 bits.
 */
export function seeded(seed: number): Random {
  const generator = mersenne(seed);
  return {
    uniform: () => uniformFloat64(generator),
    below: (limit) => uniformInt(generator, 0, limit - 1),
  };
}
