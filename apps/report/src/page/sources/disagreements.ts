import type { NamedDisagreement } from "@depositary/analytics";
import { dataTable } from "../../component/data-table.js";
import { said, valueWords } from "../../component/said.js";
import { sourceLinks } from "../../component/source-links.js";
import { type Html, html } from "../../html/html.js";
import { treatyName } from "../../site/look-up.js";
import type { PageContext } from "../../site/page.js";
import { rollCallPath, treatyPath } from "../../site/page-path.js";
import type { SiteRecord } from "../../site/record.js";
import { datesInWords } from "../../text/forecast-words.js";
import { formatCount } from "../../text/format-number.js";
import { subjectWords } from "../../text/roll-call-words.js";

interface Place {
  readonly record: SiteRecord;
  readonly context: PageContext;
}

/** Where sources differ: about treaties at once, about roll calls, most of them days and single ballots, on demand. */
export function disagreements(record: SiteRecord, context: PageContext): Html {
  const ids = new Set(record.rollCalls.map(({ rollCallId }) => rollCallId));
  const isOfVotes = ({ field }: NamedDisagreement) => ids.has(field.split(" ").at(-1) ?? "");
  const ofVotes = record.disagreements.filter(isOfVotes);
  const others = record.disagreements.filter((row) => !isOfVotes(row));
  const table = (id: string, rows: readonly NamedDisagreement[]) =>
    disagreementTable(id, rows, { record, context });
  return html`<div class="wide">${table("disagreements", others)}</div>
${ofVotes.length === 0 ? null : html`<details class="wide"><summary>About roll calls: ${formatCount(ofVotes.length)}</summary>${table("roll-call-disagreements", ofVotes)}</details>`}`;
}

function disagreementTable(id: string, rows: readonly NamedDisagreement[], { record, context }: Place): Html {
  return dataTable({
    id,
    caption: "Where two sources differ: both values, both sources, which is shown and why",
    isSortable: true,
    rows,
    columns: [
      {
        key: "field",
        label: "About",
        isHeader: true,
        cell: (row) => aboutCell(row, record, context),
      },
      {
        key: "a",
        label: "One says",
        cell: ({ field, valueA, sourceA }) =>
          html`${said(field, valueA)} <span class="source">${sourceLinks([sourceA], record.sources, context)}</span>`,
      },
      {
        key: "b",
        label: "Another says",
        cell: ({ field, valueB, sourceB }) =>
          html`${said(field, valueB)} <span class="source">${sourceLinks([sourceB], record.sources, context)}</span>`,
      },
      { key: "shown", label: "Shown here", cell: ({ field, shown }) => said(field, shown ?? "neither") },
      { key: "reason", label: "Why", isProse: true, cell: ({ reason }) => datesInWords(reason) },
    ],
  });
}

function aboutCell(row: NamedDisagreement, record: SiteRecord, context: PageContext): Html {
  const { participantName, treatyId } = row;
  const comma = participantName !== null && treatyId !== null ? ", " : "";
  const where = html`${participantName}${comma}${treatyId === null ? null : treatyLink(treatyId, record, context)}`;
  return html`${fieldWords(row.field, record, context)}${participantName === null && treatyId === null ? "" : html` <span class="more">${where}</span>`}`;
}

function treatyLink(treatyId: string, record: SiteRecord, { href }: PageContext): Html {
  return html`<a href="${href(treatyPath(treatyId))}">${treatyName(record, treatyId)}</a>`;
}

/** What the sources differ about: a roll call is named as its page names it, a day is printed as one. */
function fieldWords(field: string, { rollCalls }: SiteRecord, { href }: PageContext): Html {
  const words = field.split(" ");
  const last = words.pop() ?? "";
  const what = words.join(" ");
  const rollCall = rollCalls.find(({ rollCallId }) => rollCallId === last);
  if (rollCall === undefined) return html`${what} ${valueWords(last)}`;
  return html`${what}: <a href="${href(rollCallPath(last))}">${subjectWords(rollCall)}</a>`;
}
