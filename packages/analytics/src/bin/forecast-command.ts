import { visible } from "@depositary/model";
import type { RecordPaths } from "../build/ensure-database.js";
import { openDatabase } from "../database.js";
import { readRules } from "../load/rules.js";
import { readForecastFacts } from "../statistics/forecast/facts.js";
import { type ModelName, modelNames } from "../statistics/forecast/model.js";
import { outlookOf, type Question } from "../statistics/forecast/outlook.js";
import type { NoForecast } from "../statistics/forecast/standpoint.js";
import type { Command, Streams } from "../streams.js";
import { ensureWithProgress } from "./ensure-with-progress.js";
import { forecastJson } from "./forecast-json.js";
import { forecastText } from "./forecast-text.js";
import { freezeForecast } from "./freeze.js";
import { answerNext } from "./next-answer.js";
import { readDate, recordOptions, recordPaths } from "./options.js";
import { parseOptions } from "./parse-options.js";
import { UsageError } from "./usage-error.js";

const HELP = `usage: npm run forecast -- TREATY [--as-of DATE] [--threshold N] [--model NAME] [--next] [--json] [--freeze] [--data DIR] [--database FILE]

When a treaty may have the instruments that its clause asks for, and enter into force: quantiles, chances by the end of each year,
and what is assumed where there is no evidence. For any treaty on file, as if it were DATE: nothing later is looked at.

  --as-of     the last day whose facts may be used (default: the last day of the record)
  --threshold another number of instruments than the treaty's own
  --model     ${modelNames.join(", ")} (default: pool, the mean of M3x and B4)
  --next      which States may consent next instead, each chance with its interval, and how good such rankings have been;
              any treaty on file, in force or not
  --freeze    adds the forecast, each assumption a row, to the log of published ones (forecasts.csv), which is never edited
  --json      quantiles, chances and cdf: [{months, probability}] for months 1 to 240
  --data      the record (default: data/ of the repository)
  --database  the database file (default: DATA/build/depositary.duckdb)

Exit code 1 where there is no forecast, with the reason. How the models work, and how wrong they were: docs/methods.md.

Examples:
  npm run forecast -- XVIII-16
  npm run forecast -- XVIII-16 --next
  npm run forecast -- XVIII-12 --as-of 2001-12-12 --threshold 40 --model B4
`;

/** What the command needs beside its streams and files. */
export interface ForecastEffects {
  /** Today, YYYY-MM-DD: the day on which a forecast is published. */
  today(): string;
}

/** Forecasts a treaty. */
export const forecastCommand =
  (effects: ForecastEffects): Command =>
  async (args, streams) => {
    const { values, positionals } = parseOptions({ args: [...args], allowPositionals: true, options });
    if (values.help) {
      streams.stdout.write(HELP);
      return 0;
    }
    const { next, json, freeze } = values;
    if (next && (freeze || values.threshold !== undefined || values.model !== undefined))
      throw new UsageError("--next: neither --freeze nor --threshold nor --model goes with it");
    const request: Request = {
      treatyId: readTreaty(positionals),
      asOf: readDate(values["as-of"]),
      threshold: readThreshold(values.threshold),
      model: readModel(values.model ?? "pool"),
      next,
      json,
      frozenOn: freeze ? effects.today() : null,
    };
    const paths = recordPaths(values);
    await ensureWithProgress(paths, streams);
    const answer = await answerFrom(paths, request, streams);
    if (typeof answer === "string") streams.stdout.write(answer);
    else streams.stderr.write(`${visible(asked(request))}: no forecast: ${answer.reason}\n`);
    return typeof answer === "string" ? 0 : 1;
  };

const options = {
  ...recordOptions,
  "as-of": { type: "string" },
  threshold: { type: "string" },
  model: { type: "string" },
  next: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  freeze: { type: "boolean", default: false },
} as const;

interface Request extends Omit<Question, "models"> {
  readonly model: ModelName;
  readonly next: boolean;
  readonly json: boolean;
  /** The day with which the forecast is added to the log; null where it is not. */
  readonly frozenOn: string | null;
}

function asked({ treatyId, asOf }: Request): string {
  return asOf === undefined ? treatyId : `${treatyId} --as-of ${asOf}`;
}

async function answerFrom(
  { databasePath, dataDirectory }: RecordPaths,
  request: Request,
  streams: Streams,
): Promise<string | NoForecast> {
  const { model, next, json, frozenOn } = request;
  const question = { ...request, models: [model] };
  const database = await openDatabase({ path: databasePath, access: "read" });
  try {
    const facts = await readForecastFacts(database, await readRules(dataDirectory));
    if (next) return await answerNext(database, facts, question, request);
    const outlook = outlookOf(facts, question);
    if ("reason" in outlook) return outlook;
    if (frozenOn !== null) {
      const frozen = await freezeForecast(database, outlook, model, { dataDirectory, today: frozenOn });
      for (const { frozenId } of frozen) streams.stderr.write(`frozen: ${frozenId}\n`);
    }
    return json ? forecastJson(outlook, model) : forecastText(outlook, model);
  } finally {
    database.close();
  }
}

function readTreaty([treatyId, ...more]: readonly string[]): string {
  if (treatyId === undefined || more.length > 0) throw new UsageError("expected the number of one treaty");
  return treatyId;
}

function readModel(model: string): ModelName {
  const known = modelNames.find((name) => name.toLowerCase() === model.toLowerCase());
  if (known === undefined)
    throw new UsageError(`--model: expected ${modelNames.join(", ")}, found ${JSON.stringify(model)}`);
  return known;
}

function readThreshold(threshold: string | undefined): number | undefined {
  if (threshold === undefined) return undefined;
  if (/^[1-9]\d{0,2}$/.test(threshold)) return Number(threshold);
  throw new UsageError(`--threshold: expected a number from 1 to 999, found ${JSON.stringify(threshold)}`);
}
