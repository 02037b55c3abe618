import { treatyTable } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { treatyRow } from "../../src/normalise/treaty.js";
import { recordOf } from "../source/untc/record.js";

const record = recordOf(["Signature"], [["Alpha", "1 Feb 2001"]], {
  treaty: "XI-B-16-147",
  chapter: "XI-B",
  title: "Regulation No. 147",
  conclusion: "Geneva, 22 June 2018",
  entryIntoForce: "2 January 2019, in accordance with article 1 (4).",
  registration: "2 January 2019, No. 4789",
  signatories: null,
  parties: "48",
});

describe("the row of a treaty", () => {
  it("that is new has what its document states", () => {
    const row = treatyRow(record, null, "2026-09-02", "s");
    expect(treatyTable.schema.parse(row)).toEqual(row);
    expect(row).toMatchObject({
      treatyId: "XI-B-16-147",
      chapter: "XI-B",
      number: "16-147",
      depositary: "Secretary-General of the United Nations",
      concludedOn: "2018-06-22",
      concludedAt: "Geneva",
      inForceOn: "2019-01-02",
      registration: "4789",
      signatoriesPrinted: null,
      partiesPrinted: 48,
      asAt: "2026-09-02",
    });
  });

  it("keeps what is kept by hand, and what the document does not state", () => {
    const held = {
      ...treatyRow(record, null, "2026-01-01", "older"),
      shortTitle: "Regulation 147",
      openedOn: "2018-06-22",
      depositary: "Government of Somewhere",
    };
    const silent = {
      ...record,
      conclusion: null,
      entryIntoForce: "provisionally on 1 June 2018",
      registration: null,
    };
    expect(treatyRow(silent, held, "2026-09-02", "s")).toEqual({
      ...held,
      asAt: "2026-09-02",
      sourceId: "s",
    });
  });

  it("that was concluded twice keeps the place and day on file", () => {
    const twice = {
      ...record,
      conclusion: "Geneva, 11 February 1925, and Lake Success, New York, 11 December 1946",
    };
    expect(treatyRow(twice, null, "2026-09-02", "s")).toMatchObject({ concludedOn: null, concludedAt: null });
  });
});
