import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { seededRandom } from "./parse-documents.mjs";

const SEED = 870109;
const ROWS = 870_109;
const LISTS = { yes_by: "Y", no_by: "N", abstain_by: "A", not_voting_by: "X" };
const HEADING =
  "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";
const WORDS =
  "question of peaceful settlement report commission international human rights development security nuclear weapons implementation declaration peoples territories economic cooperation decolonization situation".split(
    " ",
  );

/** More than the resolutions of any session: copies must not share a symbol. */
const NUMBERS_A_COPY = 500;

/**
 * Writes the roll calls on file as the Library prints them: one row a member, 19 columns, as in the release of March 2025;
 * `scale` times over under other record numbers and symbols. The roll calls stand in a random order with a fixed seed. Returns the
 * number of rows, of the codes in them and of the participants that these mean.
 */
export function writeVotesFile(rollCallsFile, path, scale = 1) {
  const random = seededRandom(SEED);
  const records = shuffled(asRecords(readRollCalls(rollCallsFile)), random);
  const codes = new Set();
  const participants = new Set();
  const file = openSync(path, "w");
  let rows = 0;
  writeSync(file, `${HEADING}\n`);
  for (let copy = 0; copy < scale; copy++) {
    let left = ROWS;
    for (const record of records) {
      const ballots = record.ballots.slice(0, left);
      left -= ballots.length;
      rows += ballots.length;
      for (const [code, , participantId] of ballots) {
        codes.add(code);
        participants.add(participantId);
      }
      writeSync(file, lines(record, ballots, copy, random));
    }
  }
  closeSync(file);
  return { rows, codes: codes.size, participants: participants.size };
}

/** The rows of the file, none of which has a comma in a cell. */
function readRollCalls(file) {
  const [heading, ...rows] = readFileSync(file, "utf8").trimEnd().split("\n");
  const names = heading.split(",");
  return rows.map((row) => Object.fromEntries(row.split(",").map((cell, at) => [names[at], cell])));
}

/** Numbers of its own for every roll call: a symbol on file can have several votes, one in the bulk file never has. */
function asRecords(rollCalls) {
  const numbers = new Map();
  return rollCalls
    .filter(({ body, session }) => body === "GA" && /^\d+$/.test(session))
    .map((row, index) => {
      const session = Number(row.session);
      const number = (numbers.get(session) ?? 0) + 1;
      numbers.set(session, number);
      const ballots = Object.entries(LISTS).flatMap(([list, vote]) =>
        row[list]
          .split(" ")
          .flatMap((code) => (code === "" ? [] : [[code === "SUN" ? "RUS" : code, vote, code]])),
      );
      return {
        id: 500_000 + index,
        session: row.session,
        date: row.date || row.not_after,
        number,
        ballots: ballots.sort(([a], [b]) => (a < b ? -1 : 1)),
      };
    });
}

function symbolOf(session, number) {
  return session > 30 ? `A/RES/${session}/${number}` : `A/RES/${number}(${roman(session)})`;
}

function lines({ id, session, date, number }, kept, copy, random) {
  const record = copy * 1_000_000 + id;
  const say = (count) =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  const total = (vote) => `${kept.filter(([, cast]) => cast === vote).length}.0`;
  const resolution = [
    date,
    session,
    symbolOf(Number(session), copy * NUMBERS_A_COPY + number),
    random() < 0.5 ? "" : `A/${session}/L.25|A/${session}/L.25/Add.1`,
    random() < 0.2 ? "" : `A/${session}/411`,
    `A/${session}/PV.${1 + (id % 99)}`,
    `"${say(3)}, ""${say(1)}"" : resolution / adopted by the General Assembly"`,
    `${say(2)}.`,
    random() < 0.25 ? "" : `${say(1).toUpperCase()}--${say(1).toUpperCase()}`,
    ...["Y", "N", "A", "X"].map(total),
    `${kept.length}.0`,
    `https://digitallibrary.un.org/record/${record}`,
  ].join();
  return kept.map(([code, vote]) => `${record},${code},MEMBER ${code},${vote},${resolution}\n`).join("");
}

function shuffled(items, random) {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

function roman(number) {
  const tens = "X".repeat(Math.floor(number / 10));
  return `${tens}${["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][number % 10]}`;
}
