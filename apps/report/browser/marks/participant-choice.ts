import { queryValue, setQuery } from "../address/query.js";
import { find, need } from "../dom/find.js";
import { make } from "../dom/make.js";
import { rowsOf } from "../table/table-parts.js";
import { markDays } from "./mark-days.js";

/** Shows a participant in every chart of the page; where it is shown already, nobody. */
export type ChooseParticipant = (participantId: string) => void;

/** Makes the choice of a participant on a page work, in the control and in the table; null where the page has none. */
export function participantChoice(): ChooseParticipant | null {
  const control = find(document, "[data-choose-participant]", HTMLElement);
  if (control === null) return null;
  const select = need(control, "select", HTMLSelectElement);
  const status = need(control, "[role=status]", HTMLElement);
  const table = find(document, "#participants", HTMLTableElement);
  const rows = table === null ? [] : rowsOf(table);
  const isOption = (id: string) => [...select.options].some(({ value }) => value === id);
  const show = (id: string) => {
    markParticipant(id);
    for (const row of rows) pressButton(row, id);
    markDays(
      rows.find((row) => row.dataset.participant === id),
      control.dataset.opened,
    );
    const figures = figuresWithMarks();
    select.value = id;
    status.textContent = id === "" ? "" : words(select.selectedOptions[0]?.textContent ?? id, figures);
  };
  const choose = (id: string) => {
    show(id);
    setQuery("participant", id === "" ? null : id);
  };
  const toggle = (id: string) => {
    if (isOption(id)) choose(select.value === id ? "" : id);
  };
  control.hidden = false;
  for (const row of rows) addButton(row, toggle);
  select.addEventListener("change", () => choose(select.value));
  const asked = queryValue("participant");
  if (asked !== null && isOption(asked)) show(asked);
  return toggle;
}

function markParticipant(id: string): void {
  for (const mark of document.querySelectorAll(".chart [data-participant]"))
    mark.classList.toggle("chosen", mark.getAttribute("data-participant") === id);
  for (const svg of document.querySelectorAll(".chart svg"))
    svg.classList.toggle("has-chosen", svg.querySelector(".chosen") !== null);
}

function figuresWithMarks(): number {
  const figures = [...document.querySelectorAll("figure.chart")];
  return figures.filter((figure) => figure.querySelector(".chosen, .chosen-days") !== null).length;
}

function words(name: string, figures: number): string {
  if (figures === 0) return `${name} is in no chart of this page.`;
  return `${name}: in ${figures === 1 ? "1 chart" : `${figures} charts`}.`;
}

function addButton(row: HTMLTableRowElement, toggle: ChooseParticipant): void {
  const { participant } = row.dataset;
  if (participant === undefined) return;
  const name = need(row, "th", HTMLTableCellElement).textContent;
  const button = make(
    "button",
    {
      type: "button",
      class: "as-link show-mark",
      "aria-pressed": "false",
      "aria-label": `Show ${name} in the charts`,
    },
    "◎",
  );
  button.addEventListener("click", () => toggle(participant));
  row.cells[row.cells.length - 1]?.append(" ", button);
}

function pressButton(row: HTMLTableRowElement, id: string): void {
  const isChosen = row.dataset.participant === id;
  row.classList.toggle("chosen", isChosen);
  row.querySelector(".show-mark")?.setAttribute("aria-pressed", String(isChosen));
}
