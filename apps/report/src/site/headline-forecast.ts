import type { TreatyForecast } from "@depositary/analytics";
import { ofTreaty } from "./look-up.js";
import type { SiteRecord } from "./record.js";

/** The model whose forecasts are the headline. */
export const headlineModel = "pool";

/** The headline first, then the same on each assumption about the time without evidence; empty where nothing is forecast. */
export function headlineForecasts(record: SiteRecord, treatyId: string): readonly TreatyForecast[] {
  return ofTreaty(record.forecasts, treatyId).filter(({ model }) => model === headlineModel);
}
