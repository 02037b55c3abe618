import type { ParticipantName } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { namesInPieces, namesInSentence } from "../../src/normalise/listed-names.js";
import { createNameResolver } from "../../src/normalise/names.js";

const ON = "2023-12-19";
const names = createNameResolver([
  named("Congo", "COG"),
  named("Congo, Democratic Republic of", "COD"),
  named("Cuba", "CUB"),
  named("Mali", "MLI"),
  named("Sudan", "SDN"),
  named("Trinidad and Tobago", "TTO"),
  named("Saint Vincent and the Grenadines", "VCT"),
  named("Upper Volta", "BFA", "1984-08-03"),
]);

describe("a list of names", () => {
  it("puts a name together that a comma has cut, and leaves its neighbours alone", () => {
    const pieces = ["Congo", "Congo", "Democratic Republic of", "Cuba"];
    expect(namesInPieces(pieces, names, ON)).toEqual({ participantIds: ["COG", "COD", "CUB"], problems: [] });
  });

  it("names every piece that is no name on that day", () => {
    expect(namesInPieces(["Cuba", "Atlantis", "Upper Volta"], names, ON)).toEqual({
      participantIds: ["CUB"],
      problems: ['"Atlantis" is unknown on 2023-12-19', '"Upper Volta" is unknown on 2023-12-19'],
    });
  });

  it.each(["Cuba Mali", "Cuba. Mali", "Trinidad and Tobago Cuba", "Cuba; Congo"])(
    "has two names where their comma is missing: %s",
    (piece) => {
      const { participantIds, problems } = namesInPieces(["Sudan", piece, "Mali"], names, ON);
      expect([participantIds.length, problems]).toEqual([4, []]);
    },
  );

  it("has every name of a list in columns, without commas", () => {
    const piece = "Congo Cuba Saint Vincent and the Grenadines Mali Trinidad and Tobago Sudan";
    expect(namesInPieces([piece], names, ON)).toEqual({
      participantIds: ["COG", "CUB", "VCT", "MLI", "TTO", "SDN"],
      problems: [],
    });
  });

  it("does not part what can be parted in two ways, or has a word that is in no name", () => {
    const ambiguous = createNameResolver([
      ...["Guinea", "Guinea Guinea"].map((name) => named(name, "GIN")),
      named("Mali", "MLI"),
    ]);
    for (const piece of ["Guinea Guinea Guinea", "Mali Atlantis Mali"])
      expect(namesInPieces([piece], ambiguous, ON)).toEqual({
        participantIds: [],
        problems: [`"${piece}" is unknown on 2023-12-19`],
      });
  });

  it.each([
    ["Cuba", ["CUB"]],
    ["Cuba and Mali", ["CUB", "MLI"]],
    ["Trinidad and Tobago", ["TTO"]],
    ["Cuba, Saint Vincent and the Grenadines and the Sudan", ["CUB", "VCT", "SDN"]],
    ["Trinidad and Tobago, Mali, and Cuba", ["TTO", "MLI", "CUB"]],
  ])("in a sentence is cut where names end: %s", (text, participantIds) => {
    expect(namesInSentence(text, names, ON)).toEqual({ participantIds, problems: [] });
  });
});

function named(name: string, participantId: string, validTo: string | null = null): ParticipantName {
  return { name, participantId, validFrom: null, validTo, language: "en", seenIn: "hand-made" };
}
