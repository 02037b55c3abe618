import { forecastTable, type IsoDate, kind, type RowOfShape } from "@depositary/model";
import type { Database } from "../database.js";
import { oddsByYear, QUANTILES, type YearOdds } from "../statistics/forecast/odds.js";
import { quantileOf } from "../statistics/forecast/quantile.js";

/** A day of a forecast that is reached with some probability, in per cent; null beyond the horizon of 240 months. */
export interface ForecastQuantile {
  readonly percent: number;
  readonly metOn: IsoDate | null;
  readonly inForceOn: IsoDate | null;
}

/** What one model says of a treaty that is not in force, on one assumption about the time without evidence. */
export interface TreatyForecast {
  readonly treatyId: string;
  readonly model: string;
  readonly asOf: IsoDate;
  readonly evidenceOn: IsoDate;
  readonly assumption: string;
  /** Instruments that the treaty asks for. */
  readonly threshold: number;
  /** Instruments of States that it starts from. */
  readonly instruments: number;
  readonly quantiles: readonly ForecastQuantile[];
  /** The chance that the threshold is met by the end of each year. */
  readonly byEndOfYear: readonly YearOdds[];
}

const { treatyId, model, asOf, evidenceOn, assumption, threshold, instruments, probability } =
  forecastTable.columns;

const curveShape = {
  treatyId,
  model,
  asOf,
  evidenceOn,
  assumption,
  threshold,
  instruments,
  probabilities: kind.listOf(probability),
  metOn: kind.listOf(kind.orNull(kind.text)),
  inForceOn: kind.listOf(kind.orNull(kind.text)),
};

/**
 * The forecasts of a model by treaty; of each, what is recorded comes first, then the assumptions about the time
 * since, by the number of instruments that they start from.
 */
export async function forecasts(database: Database, of: string): Promise<readonly TreatyForecast[]> {
  const rows = await database.rowsOf(
    curveShape,
    `
SELECT treaty_id, model, as_of, evidence_on, assumption, threshold, instruments,
  list(probability ORDER BY months) AS probabilities, list(quantile_date::VARCHAR ORDER BY months) AS met_on,
  list(in_force_date::VARCHAR ORDER BY months) AS in_force_on
FROM forecast WHERE model = $of
GROUP BY ALL
ORDER BY treaty_id, as_of, instruments`,
    { of },
  );
  return rows.map(({ probabilities, metOn, inForceOn, ...rest }) => {
    const curve = Float64Array.from(probabilities);
    return {
      ...rest,
      quantiles: QUANTILES.map((percent) => {
        const month = quantileOf(curve, percent / 100);
        const day = (days: readonly (IsoDate | null)[]) =>
          month === null ? null : (days[month - 1] ?? null);
        return { percent, metOn: day(metOn), inForceOn: day(inForceOn) };
      }),
      byEndOfYear: oddsByYear(curve, rest.asOf),
    };
  });
}

/** A treaty that is forecast had so many instruments of States by a day. */
export type ForecastStep = RowOfShape<typeof forecastStepShape>;

const forecastStepShape = {
  treatyId: kind.text,
  onDay: kind.day,
  instruments: kind.integer,
};

/** What forecasts start from, by treaty and day. An unknown day is read as the last possible one; who left later is counted. */
export function forecastSteps(database: Database): Promise<readonly ForecastStep[]> {
  return database.rowsOf(
    forecastStepShape,
    `
SELECT treaty_id, on_day, max(n)::INTEGER AS instruments
FROM nth_instrument WHERE treaty_id IN (SELECT treaty_id FROM forecast)
GROUP BY treaty_id, on_day ORDER BY treaty_id, on_day`,
  );
}
