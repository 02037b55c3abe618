import { formatDate } from "../../src/text/format-date.js";
import { queryValue, setQuery } from "../address/query.js";
import { make } from "../dom/make.js";
import { rowsOf } from "../table/table-parts.js";
import { type DayRange, dayField, isDayOf } from "./day-field.js";
import { dayWords } from "./day-words.js";
import { countOn, firstDay, readHistory } from "./history.js";
import { showOnCurves } from "./past-curves.js";
import { pastRow, showRow } from "./past-rows.js";
import { pastTexts } from "./past-texts.js";
import { readFacts, type TreatyFacts } from "./treaty-facts.js";

/** Puts the choice of a past day in its place, and shows the one that the address asks for. */
export function offerPast(place: HTMLElement, table: HTMLTableElement): void {
  const facts = readFacts(place);
  const { opened, last } = facts;
  const days = { first: firstDay(rowsOf(table).map(readHistory), opened ?? last), last };
  const note = make("span");
  const spoken = make("span", { class: "hidden" });
  const showPast = pastShower(facts, table);
  const show = (asked: string | null) => {
    const past = asked === last || asked === null || !isDayOf(days, asked) ? null : asked;
    field.set(past ?? last);
    spoken.textContent = showPast(past);
    note.textContent = past === null ? "" : "Forecast, ledger and files are those of the last evidence.";
    return past;
  };
  const field = dayField(days, { show, choose: (day) => setQuery("as-of", show(day)) });
  place.append(...field.elements, make("p", { class: "source", role: "status" }, spoken, " ", note));
  const asked = queryValue("as-of");
  show(asked);
  if (asked !== null && !isDayOf(days, asked)) note.textContent = refusal(days, asked);
}

/** A function that has the whole page say what was true on a day, or on none what it did, and returns that as a sentence. */
function pastShower(facts: TreatyFacts, table: HTMLTableElement): (day: string | null) => string {
  const rows = rowsOf(table).map((row) => pastRow(table, row, readHistory(row)));
  const histories = rows.map(({ history }) => history);
  const showTexts = pastTexts(facts);
  return (day) => {
    document.documentElement.classList.toggle("is-past", day !== null);
    for (const row of rows) showRow(row, day, facts.wordsOfStatus);
    showOnCurves(day, facts.opened);
    const past = day === null ? null : { day, counts: countOn(histories, day) };
    showTexts(past);
    return past === null ? "" : dayWords(facts, past.day, past.counts);
  };
}

function refusal({ first, last }: DayRange, asked: string): string {
  // what is no day is not repeated: anybody can write an address
  const what = isDayOf({ first: "0001-01-01", last: "9999-12-31" }, asked) ? formatDate(asked) : "that";
  return `Nothing is shown for ${what}: days from ${formatDate(first)} to ${formatDate(last)} are on file.`;
}
