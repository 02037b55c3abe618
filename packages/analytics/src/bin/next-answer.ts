import type { IsoDate, NextConsent } from "@depositary/model";
import type { Database } from "../database.js";
import { type RankingQuality, rankingQuality } from "../query/next-consents.js";
import { participants } from "../query/participants.js";
import { type ForecastFacts, type ForecastTreaty, lastDay } from "../statistics/forecast/facts.js";
import type { Question } from "../statistics/forecast/outlook.js";
import type { NoForecast } from "../statistics/forecast/standpoint.js";
import { nextRows } from "../statistics/next/next-rows.js";
import { nextText } from "./next-text.js";

/** Who may consent next, and what is needed to read it. */
export interface NextAnswer {
  readonly treaty: ForecastTreaty;
  /** The day that was asked for; the rows are of that day, or of the last evidence where it is earlier. */
  readonly asOf: IsoDate;
  /** By horizon and rank. */
  readonly rows: readonly NextConsent[];
  readonly names: ReadonlyMap<string, string>;
  readonly quality: RankingQuality | null;
}

/** Says who may consent next, or why that cannot be said. */
export async function answerNext(
  database: Database,
  facts: ForecastFacts,
  { treatyId, asOf = lastDay(facts) }: Question,
  { json }: { readonly json: boolean },
): Promise<string | NoForecast> {
  const rows = nextRows(facts, treatyId, asOf);
  const treaty = facts.treaties.get(treatyId);
  if ("reason" in rows || treaty === undefined) return "reason" in rows ? rows : { reason: "no such treaty" };
  const names = new Map(
    (await participants(database)).map(({ participantId, name }) => [participantId, name]),
  );
  const quality = await rankingQuality(database);
  if (!json) return nextText({ treaty, asOf, rows, names, quality });
  const { title } = treaty;
  return `${JSON.stringify({ treatyId, title, quality, rows }, null, 2)}\n`;
}
