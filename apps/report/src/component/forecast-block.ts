import type { Figure } from "../chart/figure.js";
import { type Html, html } from "../html/html.js";
import { ofTreaty } from "../site/look-up.js";
import type { PageContext } from "../site/page.js";
import type { SiteRecord } from "../site/record.js";
import {
  assumptionWords,
  chancesTold,
  inForceWords,
  judgedWords,
  oddsWords,
  whenWords,
} from "../text/forecast-words.js";
import { figureBlock } from "./figure-block.js";

export interface ForecastBlockOptions {
  readonly treatyId: string;
  readonly figure: Figure | null;
  readonly context: PageContext;
}

/** When, and how sure, in short: the odds, the fan where it can be drawn, and where more stands; null where nothing is forecast. */
export function forecastBlock(
  record: SiteRecord,
  { treatyId, figure, context }: ForecastBlockOptions,
): Html | null {
  const [forecast] = ofTreaty(record.forecasts, treatyId);
  if (forecast === undefined) return null;
  const words = [figure === null ? whenWords(forecast) : null, inForceWords(forecast)];
  const said = words.filter((each) => each !== null).join(". ");
  return html`<p>${said === "" ? "" : `${judgedWords(forecast, record.day, said)}. `}Chance that the number is reached ${oddsWords(chancesTold(forecast, record.day))}. This is ${assumptionWords(forecast)}; what was deposited since is not on file. A forecast, not a plan: <a href="${context.href("forecast/index.html")}">how it is made, how often such chances came true, and what it does not know</a>.</p>
${figure === null ? "" : figureBlock(figure, context)}`;
}
