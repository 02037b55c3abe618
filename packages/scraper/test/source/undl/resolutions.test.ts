import type { Resolution, Source } from "@depositary/model";
import { describe, expect, it } from "vitest";
import { bulkSource } from "../../../src/source/undl/file-name.js";
import { importGaVotes } from "../../../src/source/undl/ga-votes.js";
import { importOutcomes } from "../../../src/source/undl/outcomes.js";
import { fileResolutions } from "../../../src/source/undl/resolutions.js";
import type { VoteReference } from "../../../src/votes/vote-import.js";
import { archiveOf, referenceWith } from "../../votes/small-archive.js";
import { release2026, special } from "./bulk-files.js";

const release = (releasedOn: string): Source =>
  bulkSource({ path: "", series: "ga-votes", releasedOn, correction: 0 });
const [earlier, later] = [release("2025-03-31"), release("2026-02-06")];
const byAnother: Source = { ...earlier, sourceId: "another", publisher: "Another" };

const onFile: Resolution = {
  symbol: "A/RES/74/247",
  body: "GA",
  session: "74",
  title: "As first printed",
  adoptedOn: "2019-12-26",
  meeting: "A/74/PV.52",
  adoption: "recorded vote",
  treatyId: "XVIII-16",
  role: "Launched the negotiation",
  sourceId: earlier.sourceId,
};
const corrected: Resolution = {
  ...onFile,
  title: "As corrected",
  adoptedOn: "2019-12-27",
  meeting: null,
  treatyId: null,
  role: null,
  sourceId: later.sourceId,
};

describe("fileResolutions", () => {
  it("lets a later release correct an earlier one of its publisher, but for the treaty, the role and a known meeting", () => {
    expect(fileResolutions([corrected], [onFile], [earlier, later])).toEqual([
      { ...corrected, meeting: onFile.meeting, treatyId: onFile.treatyId, role: onFile.role },
    ]);
  });

  it("lets no earlier release undo that, and none what another publisher says", () => {
    const [first, last] = [
      { ...onFile, sourceId: later.sourceId },
      { ...corrected, sourceId: earlier.sourceId },
    ];
    expect(fileResolutions([last], [first], [earlier, later])).toEqual([first]);
    const byHand = { ...onFile, sourceId: byAnother.sourceId };
    expect(fileResolutions([corrected], [byHand], [byAnother, later])).toEqual([byHand]);
  });

  it("throws where a row cites no source on file", () => {
    expect(() => fileResolutions([corrected], [onFile], [later])).toThrow(earlier.sourceId);
  });
});

describe("a corrected release", () => {
  it("dates the resolution as its roll call, whichever release is imported last", async () => {
    const read = (name: string, date: string, reference: VoteReference) =>
      importGaVotes(archiveOf({ [name]: release2026([{ ...special, date }]) }), reference);
    const first = await read("2025_03_31_ga_voting.csv", "2023-10-26", referenceWith());
    const second = await read("2026_02_06_ga_voting.csv", "2023-10-27", afterImport(first));
    const third = await read("2025_03_31_ga_voting.csv", "2023-10-26", afterImport(second));
    for (const { rollCalls, resolutions } of [second, third]) {
      expect(rollCalls).toMatchObject([{ date: "2023-10-27" }]);
      expect(resolutions).toMatchObject([{ adoptedOn: "2023-10-27" }]);
    }
  });

  it("of outcomes is shown, beside what the earlier one said", async () => {
    const heading =
      "undl_id,resolution,session,date,title,modality,draft,committee_report,meeting,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link";
    const read = (name: string, date: string, reference: VoteReference) =>
      importOutcomes(
        archiveOf({ [name]: `${heading}\n1,A/RES/79/1,79,${date},Peace,Without a vote,,,,,,,,,,,,\n` }),
        reference,
      );
    const first = await read("2025_03_31_ga_outcomes.csv", "2024-09-22", referenceWith());
    const second = await read("2026_02_06_ga_outcomes.csv", "2024-09-23", afterImport(first));
    const third = await read("2025_03_31_ga_outcomes.csv", "2024-09-22", afterImport(second));
    for (const { resolutions, disagreements } of [second, third]) {
      expect(resolutions).toMatchObject([{ adoptedOn: "2024-09-23" }]);
      expect(disagreements).toMatchObject([{ shown: "2024-09-23", valueB: "2024-09-22" }]);
    }
  });
});

function afterImport({ rollCalls, resolutions, sources }: Awaited<ReturnType<typeof importOutcomes>>) {
  const reference = referenceWith(rollCalls);
  return { ...reference, resolutions, sources: [...reference.sources, ...sources] };
}
