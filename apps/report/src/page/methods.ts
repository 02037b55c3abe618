import type { TreatyStanding } from "@depositary/analytics";
import { section } from "../component/parts.js";
import { type Html, html } from "../html/html.js";
import { focus } from "../site/focus.js";
import { treatyOf } from "../site/look-up.js";
import type { Page } from "../site/page.js";
import type { SiteRecord } from "../site/record.js";
import { ruleWords } from "../text/rule-words.js";
import { nameOf } from "../text/standing-words.js";

const definitions: readonly (readonly [string, string, string])[] = [
  [
    "signatory",
    "Signatory",
    "A participant whose signature stands. A count of signatories includes those that have consented since; “signed only” and “signed but not ratified” leave them out. Signing is not ratifying: it obliges a State to refrain from acts that would defeat the treaty (Vienna Convention on the Law of Treaties, article 18), it does not bind it to the treaty.",
  ],
  [
    "contracting",
    "Contracting State",
    "A State that has consented to be bound, whether or not the treaty is in force (article 2(1)(f)).",
  ],
  [
    "party",
    "Party",
    "A State that has consented and for which the treaty is in force (article 2(1)(g)). Before entry into force a treaty has no parties, however many instruments are deposited.",
  ],
  [
    "consent",
    "Ratification, acceptance, approval, accession, succession",
    "Different acts with different names in law. They are counted together as instruments and keep their own names in every table.",
  ],
  [
    "deposit",
    "Date of deposit",
    "The day on which the instrument reached the depositary. A parliament’s vote or a law signed at home is a domestic step, shown as such, and counts nowhere.",
  ],
  [
    "unknown-days",
    "Unknown days",
    "Where a day is not known it is kept as an interval between the first and the last possible day. A status counts from the last possible day, so nothing is claimed too early; on a curve the band reaches back to the first.",
  ],
  [
    "grades",
    "Grades",
    "“Depositary”: read in the depositary’s own record. “Official”: in another official record. “Press or archive”: elsewhere, such as a press report, a government’s announcement, or a copy of the depositary’s page in an archive. A row shows the grade of its best source.",
  ],
  [
    "confirmation",
    "Confirmation",
    "Two or more sources count as such only where they do not merely copy each other, as far as can be seen.",
  ],
  [
    "last-evidence",
    "Last evidence",
    "The last day for which a source on file confirms a row. A page speaks of that day, never of the day on which it is read.",
  ],
  [
    "named",
    "Named and printed",
    "A count of signatories on these pages is a count of participants known by name. Numbers printed elsewhere stand in a table of their own with the reason for each difference.",
  ],
  [
    "curves",
    "Curves",
    "Each participant counts once, on its first signature or instrument; days run from the opening of each treaty. Successions are left out, because they continue the participation of a predecessor. Later withdrawals do not lower a curve of instruments deposited.",
  ],
  [
    "same-age",
    "At the same age",
    "Comparable treaties are read as many days after their own opening as the last evidence lies after the opening of the Convention: their instruments at its last evidence of instruments, their signatures at its last signature. Where no dated rows of a treaty reach that age its cell says so.",
  ],
  [
    "votes",
    "Votes",
    "The vote as cast. A member without a recorded vote is not an abstention: it may have been absent, or present and silent. Regional groups are the present ones.",
  ],
  [
    "agreement",
    "Agreement of two members",
    "The mean over the contested roll calls in which both voted: 1 for the same vote, ½ where one of the two abstained, 0 for opposite votes; printed as so many of 100. A roll call is contested where it was on a whole text, or may have been, and not all voted alike. Sessions are not alike: each depends on what was put to a vote.",
  ],
  [
    "positions",
    "Positions of members",
    "An ideal point places a member on the main line of conflict in the roll calls of one session, by a probit model of yes against not yes. Mean 0, standard deviation 1, the United States positive. Relative to the others on the agenda of that session and no judgement; two members closer than their standard errors are not told apart.",
  ],
  ["map", "The map", "A grid of equal tiles, our own arrangement. It shows no borders and no areas."],
];

/** What the words and numbers of the site mean, and how each is made. */
export function methodsPage(record: SiteRecord): Page {
  const standing = treatyOf(record, focus.treatyId);
  return {
    path: "methods/index.html",
    title: "Methods and definitions – Depositary",
    description:
      "What signatory, party, grade, threshold and last evidence mean here, and how each number is made.",
    section: "methods",
    figures: [],
    data: {
      definitions: definitions.map(([id, term, meaning]) => ({ id, term, meaning })),
      rule: standing.rule,
    },
    body: ({ href }) => html`<h1>Methods and definitions</h1>
<p class="standfirst">What the words on these pages mean, and how each number is made. Limits are stated where the number is: of the forecast <a href="${href("forecast/index.html")}">on its page</a>, of each column <a href="${href("data/index.html#dictionary")}">in the dictionary</a>.</p>
${section("threshold", "The threshold", html`<p>${thresholdWords(standing)} The day is computed from the ledger with the clause as data: what is asked, which instruments count, and why another does not. An instrument of a regional economic integration organisation, such as the European Union, is recorded and shown; where the clause says so it is not counted beside those of its members.</p>`)}
${section("definitions", "Definitions", html`<dl class="definitions">${definitions.map(definition)}</dl>`)}`,
  };
}

/** `Of the Convention against Cybercrime: 40 instruments, then 90 days (article 65(1)).` */
function thresholdWords(standing: TreatyStanding): string {
  const rule = standing.rule === null ? "the clause is not on file" : ruleWords(standing.rule);
  return `Of the ${nameOf(standing)}: ${rule}.`;
}

function definition([id, term, meaning]: readonly [string, string, string]): Html {
  return html`<div id="${id}"><dt>${term}</dt><dd>${meaning}</dd></div>\n`;
}
