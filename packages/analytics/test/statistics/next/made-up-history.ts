import type { History } from "../../../src/statistics/forecast/history.js";

type Ages = Partial<Record<"entered" | "signed" | "consented" | "succeeded", number>>;

/** A treaty opened in 2000 and what some States did with it, in months; what is left out has not happened. */
export function historyOf(states: readonly Ages[], treatyId = "T-1"): History {
  const column = (name: "signed" | "consented" | "succeeded") =>
    Float64Array.from(states, (state) => state[name] ?? Number.POSITIVE_INFINITY);
  return {
    treatyId,
    openedOn: "2000-01-01",
    followedTo: "2020-01-01",
    entered: Float64Array.from(states, ({ entered = 0 }) => entered),
    signed: column("signed"),
    consented: column("consented"),
    succeeded: column("succeeded"),
    consents: column("consented").filter(Number.isFinite).sort(),
  };
}
