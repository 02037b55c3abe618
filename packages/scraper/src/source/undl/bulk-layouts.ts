import type { BulkColumn } from "./bulk-columns.js";
import type { LayoutRules } from "./layout.js";

/**
 * Headings of the releases of September 2024, with those that its description names, March 2025 and 2026; those not
 * read here are known by name.
 */
export const GA_LAYOUT: LayoutRules<BulkColumn> = {
  columns: {
    undlId: ["undl_id"],
    code: ["ms_code", "ms_codes"],
    name: ["ms_name", "ms_names"],
    vote: ["ms_vote", "ms_votes"],
    date: ["date"],
    resolution: ["resolution", "resolutions"],
    session: ["session"],
    meeting: ["meeting"],
    title: ["title"],
    modality: ["modality"],
    note: ["vote_note"],
    yes: ["total_yes", "yes"],
    no: ["total_no", "no"],
    abstain: ["total_abstentions", "abstentions"],
    notVoting: ["total_non_voting", "non-voting"],
    members: ["total_ms", "total-voting"],
  },
  ignored: [
    "draft",
    "amended_draft",
    "committee_report",
    "agenda",
    "agenda_title",
    "agenda_titles",
    "subjects",
    "permanent_member",
    "description",
    "undl_link",
  ],
  optional: ["session", "meeting", "modality", "note"],
};

/** The same of the Security Council, whose resolutions have no title: `description` is the Library's own text, not copied. */
export const SC_LAYOUT: LayoutRules<BulkColumn> = {
  ...GA_LAYOUT,
  columns: { ...GA_LAYOUT.columns, title: [] },
  optional: [...GA_LAYOUT.optional, "title"],
};
