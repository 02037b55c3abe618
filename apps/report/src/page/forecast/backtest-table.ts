import type { ModelName } from "@depositary/analytics";
import type { ForecastScore } from "@depositary/model";
import { dataTable, type TableColumn } from "../../component/data-table.js";
import { type Html, html } from "../../html/html.js";
import type { SiteRecord } from "../../site/record.js";
import { formatChance, formatCount, formatDecimal } from "../../text/format-number.js";
import { modelWords } from "../../text/words.js";

/** From the headline to the plainest. */
const models: readonly ModelName[] = ["pool", "M3x", "B4", "B2", "B1", "B1p", "B0"];

interface ShownMeasure {
  readonly measure: string;
  readonly label: string;
  readonly print: (score: ForecastScore) => string;
}

const shown: readonly ShownMeasure[] = [
  {
    measure: "CRPS60",
    label: "Error over five years, months",
    print: ({ value }) => formatDecimal(value, 1),
  },
  {
    measure: "median error",
    label: "Error of the median, months",
    print: ({ value }) => formatDecimal(value, 1),
  },
  { measure: "Brier 24", label: "Brier score, two years", print: ({ value }) => formatDecimal(value, 3) },
  { measure: "coverage 80", label: "Truth within the 80% range", print: ({ value }) => formatChance(value) },
  { measure: "skill against B1p", label: "Better than the naive rate by (95% interval)", print: interval },
  {
    measure: "skill against B0",
    label: "Better than other treaties’ times by (95% interval)",
    print: interval,
  },
];

/** Every model held against treaties whose outcome is known; null where no backtest is on file. */
export function backtestTable({ forecastScores }: SiteRecord): Html | null {
  if (forecastScores.length === 0) return null;
  const scoreOf = (model: ModelName, measure: string) =>
    forecastScores.find((score) => score.model === model && score.measure === measure);
  const columns: readonly TableColumn<ModelName>[] = [
    {
      key: "model",
      label: "Model",
      isHeader: true,
      cell: (model) => html`${modelWords(model)} <span class="kind">${model}</span>`,
    },
    ...shown.map(({ measure, label, print }) => ({
      key: measure.replaceAll(" ", "-"),
      label,
      isNumber: true,
      cell: (model: ModelName) => {
        const score = scoreOf(model, measure);
        return score === undefined ? "–" : print(score);
      },
    })),
  ];
  const cases = scoreOf("pool", "cases")?.value ?? 0;
  return dataTable({
    id: "backtest",
    caption: `How each model did in ${formatCount(cases)} cases, each forecast from what was known on its day. Less is better for errors and the Brier score`,
    rows: models.filter((model) => forecastScores.some((score) => score.model === model)),
    columns,
  });
}

function interval({ value, lower, upper }: ForecastScore): string {
  const percent = (share: number) => formatDecimal(100 * share, 0);
  const range = lower === null || upper === null ? "" : ` (${percent(lower)} to ${percent(upper)})`;
  return `${percent(value)}%${range}`;
}
