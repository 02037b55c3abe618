import type { ParticipantStanding } from "@depositary/analytics";
import { countColumn } from "../../component/count-column.js";
import { dataTable } from "../../component/data-table.js";
import { participantColumn } from "../../component/name-columns.js";
import { regionLinks } from "../../component/region-links.js";
import { type Html, html } from "../../html/html.js";
import type { Page, PageContext } from "../../site/page.js";
import type { SiteRecord } from "../../site/record.js";
import { counted, formatCount } from "../../text/format-number.js";
import { groupWords, kindWords } from "../../text/words.js";

/** Everybody on file, with the number of treaties joined, signed only, and left. */
export function participantListPage(record: SiteRecord): Page {
  const standings = record.participantStandings;
  return {
    path: "participant/index.html",
    title: "States and organisations on file – Depositary",
    description: `${counted(standings.length, "participant")} on file: what each has joined, signed only, and left.`,
    section: "participants",
    figures: [],
    data: { participants: standings },
    body: (context) => html`<h1>States and organisations</h1>
<p class="standfirst">${counted(standings.length, "participant")}: what each has joined, signed but not ratified, and left, on the last evidence for each treaty.${mostWords(standings)} Former States keep their own line.</p>
${regionLinks(record, context)}
<div class="wide">${participantTable(standings, context)}</div>`,
  };
}

/** ` Most treaties joined: Norway, 201.` */
function mostWords(standings: readonly ParticipantStanding[]): string {
  const [most] = [...standings].sort((a, b) => b.joined - a.joined);
  return most === undefined ? "" : ` Most treaties joined: ${most.name}, ${formatCount(most.joined)}.`;
}

function participantTable(standings: readonly ParticipantStanding[], context: PageContext): Html {
  return dataTable<ParticipantStanding>({
    id: "participants",
    caption: "Participants by name; numbers are treaties on file",
    isSortable: true,
    rows: standings,
    columns: [
      participantColumn(context, { key: "name", label: "Participant" }),
      { key: "code", label: "Code", cell: ({ participantId }) => participantId },
      {
        key: "group",
        label: "Group",
        cell: ({ unGroup, kind }) => (unGroup === null ? kindWords(kind) : groupWords(unGroup)),
      },
      countColumn("joined", "Joined"),
      countColumn("signedOnly", "Signed only"),
      countColumn("left", "Left"),
    ],
  });
}
