import type { CurveStep } from "@depositary/analytics";
import type { Figure } from "../../chart/figure.js";
import { conversionFigure } from "../../figure/conversion-figure.js";
import { curveFigure } from "../../figure/curve-figure.js";
import { depositFigure } from "../../figure/deposit-figure.js";
import { forecastFigure } from "../../figure/forecast-figure.js";
import { progressFigure } from "../../figure/progress-figure.js";
import { ofTreaty, treatyOf } from "../../site/look-up.js";
import type { SiteRecord } from "../../site/record.js";

const LONGEST_HORIZON_DAYS = 3653;

/** A curve that ends a little later is drawn whole. */
const WHOLE_DAYS = 1.2 * LONGEST_HORIZON_DAYS;

/** The charts of a treaty: those over time in their order, and the forecast, where there is one. */
export interface TreatyFigures {
  readonly overTime: readonly Figure[];
  readonly forecast: Figure | null;
}

export function treatyFigures(record: SiteRecord, treatyId: string): TreatyFigures {
  const conversion = conversionFigure(record, treatyId);
  const curves = (["instruments", "signatures"] as const).map((measure) =>
    curveFigure(record, {
      treatyId,
      comparatorIds: [],
      measure,
      horizonDays: horizonOf(record, treatyId, measure),
    }),
  );
  const standing = treatyOf(record, treatyId);
  const progress = standing.actions > 0 ? progressFigure(record, treatyId) : null;
  return {
    overTime: [progress, ...curves, depositFigure(record, treatyId), conversion].filter(
      (figure) => figure !== null,
    ),
    forecast: forecastFigure(record, treatyId),
  };
}

function horizonOf(record: SiteRecord, treatyId: string, measure: CurveStep["measure"]): number {
  const days = ofTreaty(record.curves, treatyId)
    .filter((step) => step.measure === measure)
    .map((step) => step.days);
  const last = Math.max(366, ...days);
  return last > WHOLE_DAYS ? LONGEST_HORIZON_DAYS : last * 1.05;
}
