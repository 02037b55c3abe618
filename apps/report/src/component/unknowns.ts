import type { Grade, PrintedCount } from "@depositary/model";
import { type Html, html } from "../html/html.js";
import { ofTreaty, treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { counted, formatCount } from "../text/format-number.js";
import { consentNoun, lastEvidence } from "../text/standing-words.js";

/** What this record does not know about a treaty, each from a query. */
export function unknowns(record: SiteRecord, treatyId: string): Html {
  const standing = treatyOf(record, treatyId);
  const noun = consentNoun(ofTreaty(record.participants, treatyId));
  const evidence = ofTreaty(record.evidence, treatyId);
  const unknownDays = evidence.filter(({ unknownDays: days }) => days > 0);
  const above = record.printedCounts.filter((count) => isAbove(count, standing.signed));
  const items: readonly string[] = [
    `The status on the day you read this. ${lastEvidence(standing, `${noun}s`)}`,
    ...unknownDays.map(
      ({ measure, grade, participants, unknownDays: days }) =>
        `On what day ${ofAll(days, participants, measure)} on ${gradePhrase(grade)} came: they are shown as intervals.`,
    ),
    ...above.map(
      ({ said, printedBy, explanation }) =>
        `Who the others are where ${printedBy} prints “${said}”. ${explanation}`,
    ),
  ];
  return html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** `7 of the 10 signatures that rest`, `the 3 instruments that rest`. */
function ofAll(some: number, all: number, measure: string): string {
  const what = `the ${counted(all, measure.slice(0, -1))} that ${all === 1 ? "rests" : "rest"}`;
  return some === all ? what : `${formatCount(some)} of ${what}`;
}

function isAbove({ counted: what, value, verdict }: PrintedCount, named: number): boolean {
  return what === "signatories" && value !== null && value > named && verdict !== "wrong";
}

function gradePhrase(grade: Grade): string {
  if (grade === "depositary") return "the depositary’s record";
  return grade === "official" ? "another official record" : "press or archives";
}
