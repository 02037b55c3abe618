import type { Figure } from "../chart/figure.js";
import { colour } from "../chart/palette.js";
import { drawPartedBars } from "../chart/standing-bars.js";
import { treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { formatShare } from "../text/format-number.js";
import { evidenceDays, lastEvidence } from "../text/standing-words.js";
import { groupWords } from "../text/words.js";
import { numberColumn, textColumn } from "./columns.js";
import { sourceWords } from "./source-words.js";

/** Shares of each regional group that have signed, consented, or neither. */
export function groupStandingFigure(record: SiteRecord, treatyId: string, noun: string): Figure | null {
  const [first] = record.groups;
  if (first === undefined) return null;
  const standing = treatyOf(record, treatyId);
  const evidence = lastEvidence(standing, `${noun}s`);
  const bars = record.groups.map((group) => ({
    label: groupWords(group.unGroup),
    total: group.members,
    remark: `${group.signed} of ${group.members} signed (${formatShare(group.signed, group.members)})`,
    shortRemark: `${group.signed} of ${group.members}`,
    parts: [
      { name: `${noun} reported`, token: "consent" as const, value: group.consented },
      { name: "signed only", token: "signatory" as const, value: group.signedOnly },
      { name: "not signed", token: "none" as const, value: group.neither },
    ],
  }));
  const lead = bars[0];
  return {
    name: "groups",
    title: `${groupWords(first.unGroup)} group: the highest share, ${first.signed} of ${first.members} have signed`,
    subtitle: "Members of each UN regional group by status, number of members",
    alt: `Stacked bars of members by regional group and status: ${bars.map(({ label, remark }) => `${label} ${remark}`).join("; ")}. ${evidence}`,
    notes: [
      `Members of the United Nations by their electoral group${lead === undefined ? "" : ", the highest share first"}. Observers and organisations stand outside the groups and are not drawn.`,
    ],
    source: sourceWords(record, treatyId),
    asOf: evidenceDays(standing, `${noun}s`),
    legend: [
      { label: `${noun} reported`, fill: colour("consent") },
      { label: "signed only", fill: colour("signatory") },
      { label: "not signed", fill: colour("none"), edge: colour("none-edge") },
    ],
    data: {
      columns: [
        textColumn("group", "Group", "Regional group in the General Assembly."),
        numberColumn("consented", `Reported ${noun}`, "Members with an instrument on file."),
        numberColumn("signedOnly", "Signed only", "Members that have signed and not consented."),
        numberColumn("neither", "Not signed", "Members that have done neither."),
        numberColumn("members", "Members", "Members of the group."),
      ],
      rows: record.groups.map(({ unGroup, ...counts }) => ({ group: groupWords(unGroup), ...counts })),
    },
    draw: drawPartedBars(bars),
    widths: { wide: 700, narrow: 288 },
  };
}
