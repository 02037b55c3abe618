import { referenceWith } from "../../votes/small-archive.js";

/** Votes of one resolution, in the words of a test; written in the layout of each release of the Library. */
export interface BulkResolution {
  readonly undlId: string;
  readonly symbol: string;
  readonly session: string;
  readonly date: string;
  /** As printed; those of the votes where they are not said. */
  readonly totals?: readonly [yes: string, no: string, abstain: string, notVoting: string];
  /** Members as printed; as many as there are votes where it is not said. */
  readonly members?: string;
  /** `USA N`, `FRA X`, `NRU A note`, or the cells as they are, the name that of the code where it is not said. */
  readonly votes: readonly (
    | string
    | { readonly code: string; readonly vote: string; readonly name?: string }
  )[];
  readonly title?: string;
  readonly modality?: string;
}

/** Two for, one against, one abstention, one silent. */
export const special: BulkResolution = {
  undlId: "4025240",
  symbol: "A/RES/ES-10/21",
  session: "ES-10",
  date: "2023-10-27",
  votes: ["FRA Y", "USA N", "NAM Y", "IRQ X", "CAN A"],
};

const names = new Map(
  referenceWith().participantNames.flatMap(({ participantId, name, seenIn }) =>
    seenIn === "UNDL" ? [[participantId, name] as const] : [],
  ),
);

function totalsOf(votes: BulkResolution["votes"]) {
  const words = votes.map((vote) => (typeof vote === "string" ? (vote.split(" ")[1] ?? "") : vote.vote));
  const total = (vote: string) => `${words.filter((word) => word === vote).length}.0`;
  return [total("Y"), total("N"), total("A"), total("X")] as const;
}

function nameOf(vote: BulkResolution["votes"][number], code: string): string {
  return (typeof vote === "string" ? undefined : vote.name) ?? names.get(code) ?? "";
}

type Cells = Readonly<Record<string, string>>;

const LAYOUT_2026 =
  "undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";

/** The release of 2026: 20 columns. */
export function release2026(resolutions: readonly BulkResolution[]): string {
  return write(LAYOUT_2026.split(","), rows(resolutions));
}

/** The release of March 2025: the same without notes. */
export function release2025(resolutions: readonly BulkResolution[]): string {
  return write(
    LAYOUT_2026.split(",").filter((name) => name !== "vote_note"),
    rows(resolutions),
  );
}

/** The release of September 2024: other headings, and NV for X. */
export function release2024(resolutions: readonly BulkResolution[]): string {
  const heading =
    "undl_id,ms_codes,ms_names,ms_votes,date,session,resolutions,draft,committee_report,meeting,title,agenda,subjects,modality,yes,no,abstentions,non-voting,total-voting,undl_link";
  const renamed = rows(resolutions).map((row) => ({
    ...row,
    ms_codes: row.ms_code ?? "",
    ms_names: row.ms_name ?? "",
    ms_votes: row.ms_vote === "X" ? "NV" : (row.ms_vote ?? ""),
    resolutions: row.resolution ?? "",
    modality: row.modality ?? "",
    yes: row.total_yes ?? "",
    no: row.total_no ?? "",
    abstentions: row.total_abstentions ?? "",
    "non-voting": row.total_non_voting ?? "",
    "total-voting": row.total_ms ?? "",
  }));
  return write(heading.split(","), renamed);
}

/** Security Council votes. */
export function councilRelease(resolutions: readonly BulkResolution[]): string {
  const heading =
    "undl_id,ms_code,ms_name,permanent_member,ms_vote,date,resolution,draft,meeting,description,agenda,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,modality,undl_link";
  return write(
    heading.split(","),
    rows(resolutions).map((row) => ({ ...row, description: row.title ?? "" })),
  );
}

function rows(resolutions: readonly BulkResolution[]): readonly Cells[] {
  return resolutions.flatMap(({ undlId, symbol, session, date, totals, votes, members, title, modality }) =>
    votes.map((vote) => {
      const [code = "", cast = "", note = ""] =
        typeof vote === "string" ? (/^(\S+) (\S*) ?(.*)$/.exec(vote) ?? []).slice(1) : [vote.code, vote.vote];
      const [yes, no, abstain, notVoting] = totals ?? totalsOf(votes);
      return {
        undl_id: undlId,
        ms_code: code,
        ms_name: nameOf(vote, code),
        ms_vote: cast,
        date,
        session,
        resolution: symbol,
        draft: "A/58/L.25|A/58/L.25/Add.1",
        meeting: "A/58/PV.68",
        title: title ?? "A title, with a comma : resolution / adopted by the General Assembly",
        vote_note: note,
        total_yes: yes,
        total_no: no,
        total_abstentions: abstain,
        total_non_voting: notVoting,
        total_ms: members ?? `${votes.length}.0`,
        modality: modality ?? "Vote",
      };
    }),
  );
}

function write(heading: readonly string[], cells: readonly Cells[]): string {
  const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = cells.map((row) => heading.map((name) => quote(row[name] ?? "")).join(","));
  return `${[heading.join(","), ...lines].join("\n")}\n`;
}
