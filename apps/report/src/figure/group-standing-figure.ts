import type { GroupStanding } from "@depositary/analytics";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { colour } from "../chart/palette.js";
import { drawPartedBars, type PartedBar } from "../chart/parted-bars.js";
import { treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { formatShare } from "../text/format-number.js";
import { evidenceDays, lastEvidence, nameOf } from "../text/standing-words.js";
import { groupWords } from "../text/words.js";
import { numberColumn, standingColumns, textColumn } from "./columns.js";
import { sourceWords } from "./source-words.js";

/** Shares of each regional group that have signed, consented, or neither. */
export function groupStandingFigure(record: SiteRecord, treatyId: string, noun: string): Figure | null {
  const [first] = record.groups;
  if (first === undefined) return null;
  const standing = treatyOf(record, treatyId);
  const evidence = lastEvidence(standing, `${noun}s`);
  const bars = record.groups.map((group) => barOf(group, noun));
  return {
    name: "groups",
    subject: nameOf(standing),
    title: `${groupWords(first.unGroup)} group: the highest share, ${first.signed} of ${first.members} have signed`,
    subtitle: "Members of each UN regional group by status, number of members",
    alt: `Stacked bars of members by regional group and status: ${bars.map(({ label, remark }) => `${label} ${remark}`).join("; ")}. ${evidence}`,
    notes: [
      `Members of the United Nations by their electoral group, the highest share first. Observers and organisations stand outside the groups and are not drawn.`,
    ],
    source: sourceWords(record, treatyId),
    asOf: evidenceDays(standing, `${noun}s`),
    legend: [
      { label: `${noun} reported`, fill: colour("consent") },
      { label: "signed only", fill: colour("signatory") },
      { label: "not signed", fill: colour("none"), edge: colour("none-edge") },
    ],
    data: standingData(record.groups, noun),
    draw: drawPartedBars(bars),
    widths: textWidths,
  };
}

function barOf(
  { unGroup, members, signed, consented, signedOnly, neither }: GroupStanding,
  noun: string,
): PartedBar {
  return {
    label: groupWords(unGroup),
    total: members,
    remark: `${signed} of ${members} signed (${formatShare(signed, members)})`,
    shortRemark: `${signed} of ${members}`,
    parts: [
      { name: `${noun} reported`, token: "consent", value: consented },
      { name: "signed only", token: "signatory", value: signedOnly },
      { name: "not signed", token: "none", value: neither },
    ],
  };
}

function standingData(groups: readonly GroupStanding[], noun: string): FigureData {
  return {
    columns: [
      textColumn("group", "Group", "Regional group in the General Assembly."),
      ...standingColumns(noun),
      numberColumn("members", "Members", "Members of the group."),
    ],
    rows: groups.map(({ unGroup, consented, signedOnly, neither, members }) => ({
      group: groupWords(unGroup),
      consented,
      signedOnly,
      neither,
      members,
    })),
  };
}
