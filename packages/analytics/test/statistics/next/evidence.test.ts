import { describe, expect, it } from "vitest";
import { BUCKETS, bucketOf } from "../../../src/statistics/forecast/age.js";
import type { History } from "../../../src/statistics/forecast/history.js";
import { evidenceOf, pooled } from "../../../src/statistics/next/evidence.js";

const NEVER = Number.POSITIVE_INFINITY;
const rates = Float64Array.from({ length: 2 * BUCKETS }, (_, index) => (index + 1) / 1000);

function historyOf(
  states: readonly Partial<Record<"entered" | "signed" | "consented" | "succeeded", number>>[],
) {
  const column = (name: "signed" | "consented" | "succeeded") =>
    Float64Array.from(states, (state) => state[name] ?? NEVER);
  const history: History = {
    treatyId: "T-1",
    openedOn: "2000-01-01",
    followedTo: "2020-01-01",
    entered: Float64Array.from(states, ({ entered = 0 }) => entered),
    signed: column("signed"),
    consented: column("consented"),
    succeeded: column("succeeded"),
    consents: column("consented").filter(Number.isFinite).sort(),
  };
  return history;
}

/** The integral by a sum over small steps, half the weight for every 120 months before the day. */
function bySteps(status: number, [from, to]: readonly [number, number], day: number): number {
  const steps = 20_000;
  let sum = 0;
  for (let step = 0; step < steps; step++) {
    const age = from + ((step + 0.5) / steps) * (to - from);
    sum +=
      ((rates[status * BUCKETS + bucketOf(age)] ?? 0) * 0.5 ** ((day - age) / 120) * (to - from)) / steps;
  }
  return sum;
}

describe("the evidence of a treaty", () => {
  it("expects of a State what the hazards say of its months at risk before and after signature, older ones less", () => {
    const history = historyOf([
      { entered: 2, signed: 8, consented: 50 },
      { signed: 8 },
      {},
      { succeeded: 20 },
    ]);
    const [unsigned, signed] = evidenceOf({ history, seen: 100 }, 130, rates);
    const spans = [
      [
        [2, 8],
        [8, 50],
      ],
      [
        [0, 8],
        [8, 100],
      ],
      [
        [0, 100],
        [100, 100],
      ],
      [
        [0, 20],
        [20, 20],
      ],
    ] as const;
    for (const [state, [before, after]] of spans.entries()) {
      expect(unsigned.expected[state]).toBeCloseTo(bySteps(0, before, 130), 5);
      expect(signed.expected[state]).toBeCloseTo(bySteps(1, after, 130), 5);
    }
    expect([...signed.observed]).toEqual(
      [0.5 ** (80 / 120), 0, 0, 0].map((weight) => expect.closeTo(weight, 12)),
    );
  });

  it("knows nothing of what came after it was last seen, nor of a State that was not there", () => {
    const later = historyOf([
      { signed: 30, consented: 31 },
      { entered: 40, consented: 41 },
    ]);
    const never = historyOf([{}, { entered: 40 }]);
    expect(evidenceOf({ history: later, seen: 24 }, 60, rates)).toEqual(
      evidenceOf({ history: never, seen: 24 }, 60, rates),
    );
  });

  it("loses the pace of the treaty when it is pooled: a treaty that all joined fast tells of no State", () => {
    const fast = historyOf(Array.from({ length: 150 }, () => ({ consented: 48 })));
    const [{ observed, expected }] = pooled(150, [evidenceOf({ history: fast, seen: 60 }, 60, rates)]);
    const ratio = (observed[0] ?? 0) / (expected[0] ?? 1);
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.2);
  });
});
