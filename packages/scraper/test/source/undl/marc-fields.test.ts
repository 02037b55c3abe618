import { describe, expect, it } from "vitest";
import { type MarcRecord, parseMarcPage, unknownFields } from "../../../src/source/undl/index.js";
import { gaVote, scVote } from "./ga-vote.js";
import { renderMarc } from "./render-marc.js";

function recordsOf(xml: string): readonly MarcRecord[] {
  return parseMarcPage("GA-2026", Buffer.from(xml)).records;
}

describe("the fields of a voting record", () => {
  it("are known", () => {
    expect(unknownFields(recordsOf(renderMarc([gaVote, scVote])))).toEqual([]);
  });

  it("that no record had before are named with the first record that has them", () => {
    const later = { ...gaVote, recordId: "4100002" };
    const xml = renderMarc([gaVote, later])
      .replaceAll('tag="981"', 'tag="962"')
      .replace('<controlfield tag="005">', '<controlfield tag="006">')
      .replaceAll(/(<datafield tag="967".*\n)/g, '$1  <subfield code="g">1</subfield>\n');
    expect(unknownFields(recordsOf(xml))).toEqual([
      "006 (record 4025240)",
      "962 (record 4025240)",
      "967 g (record 4025240)",
    ]);
  });
});
