import type { ParticipantName } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { createNameResolver } from "../../src/normalise/names.js";

function name(
  spelling: string,
  participantId: string,
  validFrom: string | null = null,
  validTo: string | null = null,
): ParticipantName {
  return { name: spelling, participantId, validFrom, validTo, language: "en", seenIn: "test" };
}

const names = createNameResolver([
  name("Côte d'Ivoire", "CIV"),
  name("Congo", "COG", "1971-10-27"),
  name("Congo", "COD", null, "1971-10-26"),
  name("China", "CHN"),
  name("Guinea-Bissau", "GNB"),
  name("China", "TWN"),
  name("Burma", "MMR", null, "1989-06-17"),
]);

describe("a printed name", () => {
  it.each([
    "Côte d'Ivoire",
    "Côte d’Ivoire",
    " Côte  d\u00a0'Ivoire".replace("d\u00a0'", "d'"),
    "Co\u0302te d'Ivoire",
    "Côte d\u2018Ivoire",
    "Côte d\u02bcIvoire",
    "Côte d\u2032Ivoire",
    "Côte d\u00b4Ivoire",
    "Côte d`Ivoire",
    "Côte\u00a0d'Ivoire",
  ])("%j is the same spelling", (printed) => {
    expect(names.resolve(printed, "2026-01-01")).toEqual({ participantId: "CIV" });
  });

  it.each(["Guinea-Bissau", "Guinea\u2010Bissau", "Guinea\u2011Bissau", "Guinea\u2013Bissau"])(
    "%j has one hyphen",
    (printed) => {
      expect(names.resolve(printed, "2026-01-01")).toEqual({ participantId: "GNB" });
    },
  );

  it("may have a blank anywhere where the text is that of a PDF, and nowhere else", () => {
    expect(names.resolveSpaced("Côte d' Ivo ire", "2026-01-01")).toEqual({ participantId: "CIV" });
    expect(names.resolve("Côte d'Ivo ire", "2026-01-01")).toEqual({ reason: "unknown" });
  });

  it.each(["Cote d'Ivoire", "CÔTE D'IVOIRE", "Ivory Coast", "", "constructor"])(
    "%j is not guessed",
    (printed) => {
      expect(names.resolve(printed, "2026-01-01")).toEqual({ reason: "unknown" });
    },
  );

  it("means what it meant on the day of the document", () => {
    expect(names.resolve("Congo", "1971-10-26")).toEqual({ participantId: "COD" });
    expect(names.resolve("Congo", "1971-10-27")).toEqual({ participantId: "COG" });
    expect(names.resolve("Burma", "2026-01-01")).toEqual({ reason: "unknown" });
  });

  it("that can mean two is neither", () => {
    expect(names.resolve("China", "2026-01-01")).toEqual({
      reason: "ambiguous",
      participantIds: ["CHN", "TWN"],
    });
  });
});
