import { make } from "../dom/make.js";
import { makeSelect } from "../dom/make-select.js";
import { type NumberRow, numberTable } from "../dom/number-table.js";
import { type Agreement, agreements, COMMON_MIN, type SessionSpan } from "./agreement.js";
import type { Ballots } from "./ballots.js";
import { type Question, readQuestion, writeQuestion } from "./question.js";

const UNKNOWN = "The member that the address asks for is in no recorded vote: this is the first of the list.";

/** The choice of a member and of sessions, with the members that vote with it. */
export function explorer(ballots: Ballots): readonly HTMLElement[] {
  const question = readQuestion(ballots);
  const { who, from, to } = selects(ballots, question);
  const status = make("p", { role: "status" });
  const table = numberTable("explore-table", "Members by agreement", [
    "Member",
    "Voted alike, of 100",
    "Roll calls in common",
  ]);
  const update = () => {
    const member = ballots.members[who.selectedIndex];
    const [first, last] = inOrder(from.selectedIndex, to.selectedIndex);
    const [firstSession, lastSession] = [ballots.sessions[first], ballots.sessions[last]];
    if (member === undefined || firstSession === undefined || lastSession === undefined) return;
    const found = agreements(ballots, member, [first, last]);
    table.show(found.map(agreementRow));
    status.textContent = foundWords(found);
    writeQuestion(member.code, firstSession.session, lastSession.session);
  };
  for (const control of [who, from, to]) control.addEventListener("change", update);
  update();
  if (question.isUnknown) status.prepend(`${UNKNOWN} `);
  const fields = [
    field("Who votes with", who),
    " ",
    field("from session", from),
    " ",
    field("to session", to),
  ];
  return [make("p", { class: "controls" }, ...fields), status, table.element];
}

/** Set to what the address asks for. */
function selects(ballots: Ballots, { member, span }: Question) {
  const members = ballots.members.map(({ code, name }) => [code, name] as const);
  const sessions = ballots.sessions.map(({ session }, index) => [String(index), session] as const);
  const who = makeSelect("explore-who", members);
  const [from, to] = [makeSelect("explore-from", sessions), makeSelect("explore-to", sessions)];
  [from.value, to.value] = [String(span[0]), String(span[1])];
  if (member !== null) who.value = member;
  return { who, from, to };
}

function inOrder(a: number, b: number): SessionSpan {
  return a <= b ? [a, b] : [b, a];
}

/** `192 members with at least 10 contested roll calls in common: most alike Cuba (98.1 of 100), least Israel (9.4).` */
function foundWords(found: readonly Agreement[]): string {
  const [most] = found;
  const least = found.at(-1);
  const ends =
    most === undefined || least === undefined
      ? ""
      : `: most alike ${most.name} (${ofHundred(most)} of 100), least ${least.name} (${ofHundred(least)})`;
  return `${found.length} members with at least ${COMMON_MIN} contested roll calls in common${ends}.`;
}

function ofHundred({ agreement }: Agreement): string {
  return (100 * agreement).toFixed(1);
}

function agreementRow(row: Agreement): NumberRow {
  return [row.name, ofHundred(row), String(row.common)];
}

function field(label: string, select: HTMLSelectElement): HTMLElement {
  return make("span", {}, make("label", { for: select.id }, label), " ", select);
}
