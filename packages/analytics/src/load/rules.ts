import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Condition, type EntryIntoForceRule, entryIntoForceRules, kind } from "@depositary/model";
import type { Database } from "../database.js";
import { parseJson, problemsOf } from "./json-file.js";
import { type Problem, RecordError } from "./problem.js";

export const rulesFile = "reference/entry-into-force-rules.json";

/**
 * The entry-into-force clauses on file. Throws RecordError that lists every value that is not as expected, or that the
 * file is absent.
 */
export async function readRules(directory: string): Promise<readonly EntryIntoForceRule[]> {
  const path = join(directory, rulesFile);
  if (!existsSync(path))
    throw new RecordError(directory, [problem("expected a file with an array of rules", null)]);
  const parsed = parseJson(directory, rulesFile, await readFile(path, "utf8"));
  const result = entryIntoForceRules.safeParse(parsed);
  if (result.success) return result.data;
  throw new RecordError(directory, problemsOf(rulesFile, result.error));
}

/** Throws RecordError where a rule names a treaty, a participant or a source that is not loaded, or a treaty has two rules. */
export async function refuseDanglingRules(
  database: Database,
  directory: string,
  rules: readonly EntryIntoForceRule[],
): Promise<void> {
  const treaties = await idsOf(database, "treaty", "treaty_id");
  const sources = await idsOf(database, "source", "source_id");
  const participants = await idsOf(database, "participant", "participant_id");
  const problems = rules.flatMap((rule, index) => [
    ...[rule.treatyId, ...(rule.notBefore === null ? [] : [rule.notBefore])]
      .filter((id) => !treaties.has(id))
      .map((id) => problem("expected a treaty in treaties.csv", rule.treatyId, id)),
    ...participantsOf(rule.condition)
      .filter((id) => !participants.has(id))
      .map((id) => problem("expected a participant in reference/participants.csv", rule.treatyId, id)),
    ...rule.sourceIds
      .filter((id) => !sources.has(id))
      .map((id) => problem("expected a source in sources.csv", rule.treatyId, id)),
    ...(rules.findIndex(({ treatyId }) => treatyId === rule.treatyId) === index
      ? []
      : [problem("expected one rule a treaty", rule.treatyId)]),
  ]);
  if (problems.length > 0) throw new RecordError(directory, problems);
}

/** Who is named in a condition, or left out of it by name. */
function participantsOf(condition: Condition): readonly string[] {
  switch (condition.type) {
    case "named":
      return "participants" in condition ? condition.participants : [];
    case "fraction":
      return condition.except ?? [];
    case "all":
    case "greatest":
      return condition.of.flatMap(participantsOf);
    case "instruments":
    case "share":
    case "further":
      return [];
  }
}

async function idsOf(database: Database, table: string, column: string): Promise<ReadonlySet<string>> {
  const rows = await database.rowsOf({ id: kind.text }, `SELECT ${column} AS id FROM ${table}`);
  return new Set(rows.map(({ id }) => id));
}

function problem(what: string, column: string | null, value: string | null = null): Problem {
  return { file: rulesFile, line: null, column, value, what };
}
