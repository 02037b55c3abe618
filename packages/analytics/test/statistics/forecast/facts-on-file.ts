import { beforeAll } from "vitest";
import { readRules } from "../../../src/load/rules.js";
import { type Act, historyOf } from "../../../src/statistics/forecast/acts.js";
import { type ForecastFacts, readForecastFacts } from "../../../src/statistics/forecast/facts.js";
import type { History } from "../../../src/statistics/forecast/history.js";
import { BUILD_TIMEOUT, openBuiltRecord } from "../../built-record.js";
import { repositoryData } from "../../fixture.js";

/** What the forecast reads of the repository's own record. */
export async function forecastFactsOnFile(): Promise<ForecastFacts> {
  const database = await openBuiltRecord();
  try {
    return await readForecastFacts(database, await readRules(repositoryData));
  } finally {
    database.close();
  }
}

/** The same, read once before the tests of a file; what is returned gives them inside of a test. */
export function forecastFactsForTests(): () => ForecastFacts {
  let facts: ForecastFacts | undefined;
  beforeAll(async () => {
    facts = await forecastFactsOnFile();
  }, BUILD_TIMEOUT);
  return () => {
    if (facts === undefined) throw new Error("the facts are there once the tests have begun");
    return facts;
  };
}

/** The history of a treaty of the training set. */
export function trained({ training }: ForecastFacts, treatyId: string): History {
  const history = training.find((candidate) => candidate.treatyId === treatyId);
  if (history === undefined) throw new Error(`${treatyId} is not in the training set`);
  return history;
}

/** The facts with the acts of every treaty, those of the training set included, changed. */
export function withActs(facts: ForecastFacts, change: (act: Act) => readonly Act[]): ForecastFacts {
  const actsOf = (treatyId: string) => facts.actsOf(treatyId).flatMap(change);
  return {
    ...facts,
    actsOf,
    training: facts.training.map((subject) => historyOf(subject, actsOf(subject.treatyId), facts.states)),
  };
}
