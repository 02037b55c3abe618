import type { CurrentStanding, ParticipantStanding } from "@depositary/analytics";
import { DAYS_PER_YEAR, type RegionalGroup } from "@depositary/model";
import { countColumn } from "../../component/count-column.js";
import { dataTable, type TableColumn } from "../../component/data-table.js";
import { participantColumn } from "../../component/name-columns.js";
import { days } from "../../component/parts.js";
import type { Html } from "../../html/html.js";
import { focus } from "../../site/focus.js";
import { ofTreaty, treatyName } from "../../site/look-up.js";
import type { PageContext } from "../../site/page.js";
import type { SiteRecord } from "../../site/record.js";
import { rowsOf } from "../../site/rows-of.js";
import { formatDecimal } from "../../text/format-number.js";
import { statusWords } from "../../text/words.js";

/** A member of a regional group: where it stands towards the Convention and in how many treaties, and how fast it ratifies. */
export interface Member
  extends Pick<ParticipantStanding, "participantId" | "name" | "joined" | "signedOnly" | "left">,
    Pick<CurrentStanding, "status" | "isReported"> {
  readonly signedNotBefore: string | null;
  readonly signedNotAfter: string | null;
  /** Days by which half of its signatures have become consent; null where so many have not. */
  readonly median: number | null;
}

/** The present members of a regional group by name. */
export function membersOf(record: SiteRecord, unGroup: RegionalGroup): readonly Member[] {
  const acts = ofTreaty(record.participants, focus.treatyId);
  return rowsOf(record.everyone, "unGroup", unGroup)
    .filter(({ kind }) => kind === "memberState")
    .flatMap(({ participantId, status, isReported }) => {
      const act = acts.find((one) => one.participantId === participantId);
      const [speed] = rowsOf(record.ratificationSpeeds, "participantId", participantId);
      return rowsOf(record.participantStandings, "participantId", participantId).map(
        ({ name, joined, signedOnly, left }) => ({
          participantId,
          name,
          status,
          isReported,
          signedNotBefore: act?.signedNotBefore ?? null,
          signedNotAfter: act?.signedNotAfter ?? null,
          joined,
          signedOnly,
          left,
          median: speed?.median ?? null,
        }),
      );
    });
}

/** The members as a table that can be sorted. */
export function membersTable(record: SiteRecord, members: readonly Member[], context: PageContext): Html {
  const treaty = treatyName(record, focus.treatyId);
  return dataTable<Member>({
    id: "members",
    caption: `Present members: where each stands towards the ${treaty}, and the number of all treaties on file joined, signed only and left`,
    isSortable: true,
    rows: members,
    columns: [
      participantColumn(context, { key: "name", label: "Member" }),
      { key: "status", label: treaty, cell: towardsWords },
      {
        key: "signed",
        label: "Signed it",
        cell: ({ signedNotBefore, signedNotAfter }) => days(signedNotBefore, signedNotAfter),
        sort: ({ signedNotAfter }) => signedNotAfter,
      },
      ...counts,
    ],
  });
}

function towardsWords({ status, isReported }: Member): string {
  return `${statusWords(status)}${isReported ? " (reported only)" : ""}`;
}

const counts: readonly TableColumn<Member>[] = [
  countColumn("joined", "Joined"),
  countColumn("signedOnly", "Signed only"),
  countColumn("left", "Left"),
  {
    key: "median",
    label: "Half ratified within (years)",
    isNumber: true,
    cell: ({ median }) => (median === null ? "–" : formatDecimal(median / DAYS_PER_YEAR, 1)),
    sort: ({ median }) => median,
  },
];
