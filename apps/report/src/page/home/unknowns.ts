import type { PrintedCount } from "@depositary/model";
import { type Html, html } from "../../html/html.js";
import { ofTreaty, treatyOf } from "../../site/look-up.js";
import type { SiteRecord } from "../../site/record.js";
import { counted, formatCount } from "../../text/format-number.js";
import { consentNoun, lastEvidence } from "../../text/standing-words.js";

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
        `The day of ${formatCount(days)} of the ${counted(participants, measure.slice(0, -1))} that rest on ${gradePhrase(grade)}; they are shown as intervals.`,
    ),
    ...above.map(
      ({ said, printedBy, explanation }) =>
        `Who the others are where ${printedBy} prints “${said}”. ${explanation}`,
    ),
  ];
  return html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function isAbove({ counted: what, value, verdict }: PrintedCount, named: number): boolean {
  return what === "signatories" && value !== null && value > named && verdict !== "wrong";
}

function gradePhrase(grade: string): string {
  if (grade === "depositary") return "the depositary’s record";
  return grade === "official" ? "another official record" : "press or archives";
}
