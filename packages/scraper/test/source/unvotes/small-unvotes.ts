import { importUnvotes } from "../../../src/source/unvotes/import.js";
import type { StreamedFiles } from "../../../src/votes/streamed-files.js";
import { archiveOf, keptByHand, referenceWith } from "../../votes/small-archive.js";

/** A roll call of a small archive: its line, and its ballots as `code country vote`. */
export interface SmallRollCall {
  readonly rcid: number;
  readonly session: number;
  readonly date: string;
  readonly unres?: string;
  readonly amend?: string;
  readonly para?: string;
  readonly ballots: readonly string[];
}

/** Twenty ballots of members since 1945, so that a roll call counts as recorded whole before 1956. */
export const founders = [
  ...["US United States", "GB United Kingdom", "FR France", "CA Canada", "BE Belgium", "NO Norway"],
  ...["MX Mexico", "CU Cuba", "BR Brazil", "CL Chile", "PE Peru", "UY Uruguay"],
  ...[
    "IN India",
    "IR Iran",
    "IQ Iraq",
    "LB Lebanon",
    "SA Saudi Arabia",
    "TR Turkey",
    "PH Philippines",
    "EG Egypt",
  ],
].map((name) => `${name} yes`);

/** More ballots, of members since 1984 at the latest: with the founders enough for a roll call recorded whole. */
export const laterMembers = [
  ...["DZ Algeria", "AO Angola", "BD Bangladesh", "BT Bhutan", "BW Botswana", "BN Brunei", "KH Cambodia"],
  ...[
    "CM Cameroon",
    "CV Cape Verde",
    "TD Chad",
    "KM Comoros",
    "CY Cyprus",
    "DJ Djibouti",
    "FI Finland",
    "GA Gabon",
  ],
  ...["GM Gambia", "GH Ghana", "GN Guinea", "GY Guyana", "IS Iceland", "JM Jamaica", "JP Japan", "JO Jordan"],
].map((name) => `${name} yes`);

/** The two files of an unvotes archive. */
export function unvotesOf(rollCalls: readonly SmallRollCall[]): StreamedFiles {
  const heading = '"rcid","session","importantvote","date","unres","amend","para","short","descr"';
  const lines = rollCalls.map(({ rcid, session, date, unres = "", amend = "", para = "" }) =>
    [
      rcid,
      session,
      0,
      date,
      unres === "" ? "" : `"${unres}"`,
      amend,
      para,
      '"SHORT"',
      '"A \\TEXT\\\\""	0"',
    ].join(),
  );
  const ballots = rollCalls.flatMap(({ rcid, ballots }) =>
    ballots.map((ballot) => {
      const [, code = "", country = "", vote = ""] = /^(\S*) (.*) (\S+)$/.exec(ballot) ?? [];
      return `${rcid},"${country}",${code === "" ? "" : `"${code}"`},"${vote}"`;
    }),
  );
  return archiveOf({
    "un_roll_calls.csv.gz": `${[heading, ...lines].join("\n")}\n`,
    "un_votes.csv.gz": `${['"rcid","country","country_code","vote"', ...ballots].join("\n")}\n`,
  });
}

/** The same archive as R and others save it: not compressed, `NA` for what is missing, session and number as `18.0`. */
export function plainUnvotesOf(
  rollCalls: readonly SmallRollCall[],
  names = { rollCalls: "un_roll_calls.csv", votes: "un_votes.csv" },
): StreamedFiles {
  const lines = rollCalls.map(
    ({ rcid, session, date, unres = "NA", amend = "NA", para = "NA" }) =>
      `${rcid}.0,${session}.0,NA,${date},${unres},${amend},${para},NA,NA`,
  );
  const ballots = rollCalls.flatMap(({ rcid, ballots }) =>
    ballots.map((ballot) => {
      const [, code = "", country = "", vote = ""] = /^(\S*) (.*) (\S+)$/.exec(ballot) ?? [];
      return `${rcid}.0,${country},${code === "" ? "NA" : code},${vote}`;
    }),
  );
  return archiveOf({
    [names.rollCalls]: `${["rcid,session,importantvote,date,unres,amend,para,short,descr", ...lines].join("\n")}\n`,
    [names.votes]: `${["rcid,country,country_code,vote", ...ballots].join("\n")}\n`,
  });
}

/** Ballots of a roll call with a majority in favour and Egypt against. */
export function manyYes(extra: readonly string[] = []): readonly string[] {
  const modern = founders.map((ballot) => ballot.replace("EG Egypt yes", "EG Egypt no"));
  return [...modern, ...laterMembers, ...extra];
}

/** What an archive of these roll calls brings beside those on file. */
export function importOf(rollCalls: readonly SmallRollCall[], onFile = keptByHand().slice(0, 0)) {
  return importUnvotes(unvotesOf(rollCalls), referenceWith(onFile));
}
