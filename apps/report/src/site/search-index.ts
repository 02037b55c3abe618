import type { Spelling } from "@depositary/analytics";
import { compareTreatyIds, groupBy, type RegionalGroup, withoutAccents } from "@depositary/model";
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
  const spellingsOf = groupBy(record.spellings, ({ participantId }) => participantId);
  const entries = [
    ...record.standings.toSorted((a, b) => compareTreatyIds(a.treatyId, b.treatyId)).map(treatyEntry),
    ...record.who.map((who) => participantEntry(who, spellingsOf.get(who.participantId) ?? [])),
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

function participantEntry(who: SiteRecord["who"][number], spellings: readonly Spelling[]): SearchEntry {
  const names = [who.participantId, who.iso2, who.nameFr, who.nameEs, who.nameRu, who.nameAr, who.nameZh];
  const own = names.filter((name) => name !== null).join(" ");
  const said = new Set(wordsOf(`${who.name} ${own}`));
  const more = new Set(spellings.flatMap(({ name }) => wordsOf(name)).filter((word) => !said.has(word)));
  return [who.name, participantPath(who.participantId), [own, ...more].join(" ")];
}

/** What is a word for who searches: a name is found by its words in any order. */
function wordsOf(names: string): readonly string[] {
  return withoutAccents(names)
    .toLowerCase()
    .split(/[\s(),]+/)
    .filter(Boolean);
}
