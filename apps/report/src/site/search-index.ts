import { compareTreatyIds, type RegionalGroup } from "@depositary/model";
import { scriptJson } from "../text/script-json.js";
import { nameOf } from "../text/standing-words.js";
import { groupWords } from "../text/words.js";
import type { TextFile } from "./chart-files.js";
import { participantPath, regionPath, treatyPath } from "./page-path.js";
import type { SiteRecord } from "./record.js";

/** Label, path of the page, and other words by which it is found. */
type SearchEntry = readonly [label: string, path: string, words: string];

/**
 * What the search asks: a script and not JSON, because a page opened from a file may load the one and not the other.
 * Of what fits a question as well, the treaties of the Secretary-General come first.
 */
export function searchIndex(record: SiteRecord): TextFile {
  const entries = [
    ...record.standings.toSorted((a, b) => compareTreatyIds(a.treatyId, b.treatyId)).map(treatyEntry),
    ...record.who.map(participantEntry),
    ...record.groups.flatMap(({ unGroup }) => (unGroup === null ? [] : [regionEntry(unGroup)])),
  ];
  return { path: "search-index.js", content: `globalThis.depositaryIndex = ${scriptJson(entries)};\n` };
}

function treatyEntry(standing: SiteRecord["standings"][number]): SearchEntry {
  const { treatyId, title } = standing;
  return [
    `${nameOf(standing)} (${treatyId})`,
    treatyPath(treatyId),
    standing.shortTitle === null ? "" : title,
  ];
}

function regionEntry(unGroup: RegionalGroup): SearchEntry {
  return [`${groupWords(unGroup)} group`, regionPath(unGroup), `${unGroup} region`];
}

function participantEntry(who: SiteRecord["who"][number]): SearchEntry {
  const names = [who.participantId, who.iso2, who.nameFr, who.nameEs, who.nameRu, who.nameAr, who.nameZh];
  return [who.name, participantPath(who.participantId), names.filter((name) => name !== null).join(" ")];
}
