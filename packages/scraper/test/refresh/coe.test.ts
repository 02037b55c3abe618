import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { actionTable, changeTable, sourceTable, treatyTable } from "@depositary/model";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { coe } from "../../src/refresh/sources/coe.js";
import type { ChartRow } from "../../src/source/coe/index.js";
import { readRows } from "../../src/store/read-rows.js";
import { at, TOKEN } from "../source/coe/render.js";
import { factsOf, keptOf } from "../support/data-copy.js";
import { ACTS, CHART, LIST, type TreatyOfficeRuns, treatyOfficeRuns } from "../support/treaty-office-run.js";

let office: TreatyOfficeRuns;

beforeEach(async () => {
  office = await treatyOfficeRuns();
});

afterEach(() => office.close());

function withRow(rows: readonly ChartRow[], name: string, change: Partial<ChartRow>): readonly ChartRow[] {
  return rows.map((row) => (row.name === name ? { ...row, ...change } : row));
}

describe("a first run", () => {
  it("brings the parties of Budapest, graded as the depositary's", async () => {
    const { outcomes, summary } = await office.run();
    expect(outcomes).toMatchObject([
      { state: "changed", reasons: [], balance: { read: 6, imported: 6, merged: 0, refused: 0 } },
    ]);
    expect(summary).toEqual(["CETS-185 is now on file; 3 signatories, 3 parties"]);
    expect((await office.acts()).toSorted()).toEqual(ACTS.toSorted());
    const actions = await readRows(office.directory, actionTable);
    expect(new Set(actions.map(({ grade }) => grade))).toEqual(new Set(["depositary"]));
  });

  it("cites the answer by its public address and names the server from which it came", async () => {
    await office.run();
    const [treaty] = await readRows(office.directory, treatyTable);
    const source = (await readRows(office.directory, sourceTable)).find(
      (one) => one.sourceId === treaty?.sourceId,
    );
    expect(source).toMatchObject({
      url: `https://conventions-ws.coe.int${CHART}`,
      publisher: "Council of Europe Treaty Office",
      asAt: "2026-09-10",
    });
    expect(source?.title).toContain(`read from ${office.origin}`);
  });

  it("sends the token to the API alone, and writes it nowhere", async () => {
    await office.run(["treaties", "CETS-185"]);
    const sentTo = office.requests.filter(({ headers }) => headers.token !== undefined).map(({ url }) => url);
    expect(sentTo.filter((url) => url !== "/robots.txt")).toEqual([LIST, CHART]);
    const files = await readdir(office.directory, { recursive: true, withFileTypes: true });
    for (const file of files.filter((one) => one.isFile())) {
      expect(await readFile(join(file.parentPath, file.name), "utf8"), file.name).not.toContain(TOKEN);
    }
  });
});

describe("a second run of an unchanged site", () => {
  it("asks on condition, tells nothing and changes no byte", async () => {
    await office.run(["treaties", "CETS-185"]);
    const before = await keptOf(office.directory);
    const { outcomes, summary } = await office.run(["treaties", "CETS-185"]);
    expect(outcomes.map(({ state }) => state)).toEqual(["unchanged", "unchanged"]);
    expect(summary).toEqual([]);
    expect(office.requests.at(-1)?.headers["if-none-match"]).toBeDefined();
    expect(await keptOf(office.directory)).toEqual(before);
  });

  it("offline it reads the stored chart, without a token", async () => {
    await office.run();
    const asked = office.requests.length;
    expect((await office.run(["CETS-185"], true)).outcomes).toMatchObject([{ state: "unchanged" }]);
    expect(office.requests).toHaveLength(asked);
  });
});

describe("a chart that changes", () => {
  beforeEach(() => office.run());

  it("a consent and an accession are told, nothing else", async () => {
    office.rows = withRow(office.rows, "Ireland", {
      consent: at("2026-08-01"),
      entryIntoForce: at("2026-12-01"),
    });
    const { summary } = await office.run();
    expect(summary).toEqual([
      "Ireland consented to be bound by CETS-185 on 1 August 2026; 3 signatories, 4 parties",
    ]);
  });

  it("a denunciation is a withdrawal with the day of its effect", async () => {
    office.rows = withRow(office.rows, "Japan", {
      denunciation: at("2026-08-03"),
      denunciationEffect: at("2026-12-01"),
    });
    const { summary } = await office.run();
    expect(summary).toEqual(["Japan denounced CETS-185 on 3 August 2026; 3 signatories, 3 parties"]);
    expect(await office.acts()).toContain("JPN denunciation 2026-08-03 > 2026-12-01");
    expect((await readRows(office.directory, changeTable)).at(-1)).toMatchObject({
      kind: "withdrew",
      participantId: "JPN",
    });
  });

  it("a participant that disappears without a denunciation refuses the chart", async () => {
    const before = await factsOf(office.directory);
    office.rows = withRow(office.rows, "Japan", { signature: null, consent: null, entryIntoForce: null });
    const { outcomes } = await office.run();
    expect(outcomes).toMatchObject([{ state: "refused" }]);
    expect(outcomes[0]?.reasons.join()).toContain("JPN: consentToBeBound 2012-07-03 is no longer shown");
    expect(await factsOf(office.directory)).toEqual(before);
  });
});

it("only the documents of the source can be asked for", () => {
  expect(coe.readDocument("CETS-224")).toBe("CETS-224");
  expect(() => coe.readDocument("CETS-001")).toThrow(RangeError);
});

it("the setting of TLS is for the host of the API", () => {
  expect(Object.keys(coe.tls ?? {})).toEqual(["main"]);
});
