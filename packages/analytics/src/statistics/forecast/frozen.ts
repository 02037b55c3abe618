import { createHash } from "node:crypto";
import { compareText, type FrozenForecast, toSnakeCase } from "@depositary/model";
import type { ModelName } from "./model.js";
import { quantileDays } from "./odds.js";
import type { Outlook } from "./outlook.js";
import { curveOf, type Scenario } from "./scenario.js";

/** When a forecast is frozen, and from what it was made. */
export interface Provenance {
  /** Today. */
  readonly frozenOn: string;
  readonly dataHash: string;
  readonly codeVersion: string;
}

/** Rows to add to those already frozen: every assumption of the outlook, each sealed after the one before. */
export function freeze(
  outlook: Outlook,
  model: ModelName,
  provenance: Provenance,
  frozen: readonly FrozenForecast[],
): readonly FrozenForecast[] {
  const rows = frozen.toSorted((a, b) => compareText(a.frozenId, b.frozenId));
  const before = rows.length;
  for (const scenario of outlook.scenarios) {
    const row = { ...frozenRow(outlook, scenario, model, rows.length + 1), ...provenance };
    rows.push({ ...row, seal: sealOf(rows.at(-1)?.seal ?? "", row) });
  }
  return rows.slice(before);
}

type Unsealed = Omit<FrozenForecast, "seal">;

/** What a seal covers, in this order. */
const SEALED = [
  "frozenId",
  "frozenOn",
  "treatyId",
  "asOf",
  "evidenceOn",
  "assumption",
  "model",
  "threshold",
  "instruments",
  "quantile10",
  "quantile25",
  "quantile50",
  "quantile75",
  "quantile90",
  "cdf",
  "dataHash",
  "codeVersion",
] as const satisfies readonly (keyof Unsealed)[];

/** SHA-256 of the seal before and of the cells of the row, joined by `|`. */
function sealOf(before: string, row: Unsealed): string {
  const cells = SEALED.map((name) => {
    const value = row[name];
    return typeof value === "object" && value !== null ? value.join(" ") : String(value ?? "");
  });
  return createHash("sha256")
    .update([before, ...cells].join("|"))
    .digest("hex");
}

/** The same in SQL, over a row of `frozen_forecast` and `seal_before`. */
export const sealInSql = `sha256(concat_ws('|', seal_before, ${SEALED.map((name) =>
  name === "cdf" ? "array_to_string(cdf, ' ')" : `coalesce(${toSnakeCase(name)}::VARCHAR, '')`,
).join(", ")}))`;

function frozenRow(
  outlook: Outlook,
  scenario: Scenario,
  model: ModelName,
  position: number,
): Omit<Unsealed, keyof Provenance> {
  const { asOf, assumption, instruments } = scenario;
  const curve = curveOf(scenario, model);
  const [quantile10, quantile25, quantile50, quantile75, quantile90] = quantileDays(curve, asOf).map(
    ({ metOn }) => metOn,
  );
  const { treaty, threshold, evidenceOn } = outlook;
  return {
    frozenId: [String(position).padStart(5, "0"), treaty.treatyId, asOf, model, threshold, instruments].join(
      "/",
    ),
    treatyId: treaty.treatyId,
    asOf,
    evidenceOn,
    assumption,
    model,
    threshold,
    instruments,
    quantile10: quantile10 ?? null,
    quantile25: quantile25 ?? null,
    quantile50: quantile50 ?? null,
    quantile75: quantile75 ?? null,
    quantile90: quantile90 ?? null,
    cdf: [...curve].map((probability) => probability.toFixed(4)),
  };
}
