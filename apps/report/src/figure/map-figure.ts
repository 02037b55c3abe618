import type { CurrentStanding } from "@depositary/analytics";
import { hasConsented, isOrganisation } from "@depositary/model";
import { type Figure, type FigureData, type LegendEntry, pageWidths } from "../chart/figure.js";
import { colour } from "../chart/palette.js";
import { reportedSwatch } from "../chart/reported-look.js";
import { drawTileMap, type Tile } from "../chart/tile-map.js";
import { treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { evidenceDays, lastEvidence, nameOf, signedWords } from "../text/standing-words.js";
import { groupWords, kindWords } from "../text/words.js";
import { textColumn } from "./columns.js";
import { sourceWords } from "./source-words.js";

const stateWords: Readonly<Record<Tile["status"], string>> = {
  none: "not signed",
  withdrawn: "withdrawn",
  signatory: "signed",
  reported: "ratification reported, deposit not verified",
  verified: "ratified or otherwise consented",
};

/** Members, observers and organisations by status, a tile each. */
export function mapFigure(record: SiteRecord, treatyId: string, noun: string): Figure {
  const standing = treatyOf(record, treatyId);
  const tiles = record.everyone.map(tileOf);
  const evidence = lastEvidence(standing, `${noun}s`);
  return {
    name: "map",
    subject: nameOf(standing),
    title: `Who has signed: ${signedWords(standing)}`,
    subtitle: "Members and observers of the United Nations and the European Union, one tile each, by status",
    alt: `Tile grid map of the world by status towards the treaty: ${signedWords(standing)} have signed. ${evidence}`,
    notes: [
      "Every tile has the same size: areas and frontiers are not shown. On a wide page a tile stands near its neighbours, on a narrow one those that have acted come first. Codes are ISO 3166-1 alpha-3; the table has the names.",
    ],
    source: sourceWords(record, treatyId),
    asOf: evidenceDays(standing, `${noun}s`),
    legend: legendOf(tiles),
    data: standingData(record.everyone),
    draw: drawTileMap(tiles),
    widths: pageWidths,
  };
}

function standingData(everyone: readonly CurrentStanding[]): FigureData {
  return {
    columns: [
      textColumn("name", "Participant", "Short name in English."),
      textColumn("participantId", "Code", "ISO 3166-1 alpha-3, or a short code for an organisation."),
      textColumn("group", "Regional group", "Regional group in the General Assembly."),
      textColumn("kind", "Kind", "What the participant is."),
      textColumn("status", "Status", "Where it stands towards the treaty."),
    ],
    rows: everyone.map((each) => ({
      name: each.name,
      participantId: each.participantId,
      group: each.unGroup === null ? "none" : groupWords(each.unGroup),
      kind: kindWords(each.kind),
      status: stateWords[stateOf(each)],
    })),
  };
}

function tileOf(each: CurrentStanding): Tile {
  const status = stateOf(each);
  return {
    participantId: each.participantId,
    name: each.name,
    isOrganisation: isOrganisation(each),
    status,
    words: stateWords[status],
  };
}

function stateOf({ status, isReported }: CurrentStanding): Tile["status"] {
  if (hasConsented({ status })) return isReported ? "reported" : "verified";
  if (status === "signatory" || status === "withdrawn") return status;
  return "none";
}

function legendOf(tiles: readonly Tile[]): readonly LegendEntry[] {
  const looks: Readonly<Record<Tile["status"], LegendEntry>> = {
    verified: { label: stateWords.verified, fill: colour("consent") },
    reported: { label: stateWords.reported, ...reportedSwatch },
    signatory: { label: stateWords.signatory, fill: colour("signatory") },
    withdrawn: { label: stateWords.withdrawn, fill: colour("paper"), edge: colour("muted") },
    none: { label: stateWords.none, fill: colour("none"), edge: colour("none-edge") },
  };
  const met = (["verified", "reported", "signatory", "withdrawn", "none"] as const).filter((status) =>
    tiles.some((tile) => tile.status === status),
  );
  const organisation = {
    label: "round: organisation",
    fill: colour("paper"),
    edge: colour("muted"),
    isRound: true,
  };
  return [...met.map((status) => looks[status]), organisation];
}
