import { existsSync, readFileSync } from "node:fs";
import {
  actionTable,
  addDays,
  claimTable,
  comparatorTable,
  consentKinds,
  encodeCsv,
  fileTables,
  participantTable,
  resolutionTable,
  sourceTable,
  type Table,
  type TreatyAction,
  timelineEventTable,
  toSnakeCase,
  treatyTable,
} from "@depositary/model";
import { describe, expect, it } from "vitest";
import { isOnFile, root, rowsOf, rulesOnFile, shared, textOf } from "./facts-on-file.js";

const CONVENTION = "XVIII-16";
const HANOI_ENDS = "2025-10-26";
const filed = fileTables.filter(isOnFile);
const hasParticipants = isOnFile(participantTable);
const signatures = () => ofConvention((action) => action.kind === "signature");
const ratifications = () => ofConvention((action) => consentKinds.includes(action.kind));

const actions = rowsOf(actionTable).filter(({ treatyId }) => treatyId === CONVENTION);

function ofConvention(predicate: (action: TreatyAction) => boolean): TreatyAction[] {
  return actions.filter(predicate);
}

describe("the files", () => {
  it.each(filed.map((table) => [table.file, table] as const))(
    "%s is what the model writes for its rows",
    (_, table) => {
      expect(encodeCsv(table, rowsOf(table))).toBe(textOf(table));
    },
  );

  it("every reference to another table resolves", () => {
    expect(filed.flatMap(danglingReferences)).toEqual([]);
  });

  it("every source that a row cites is on file", () => {
    const known = new Set(rowsOf(sourceTable).map(({ sourceId }) => sourceId));
    const cited = [...filed.flatMap(citedSources), ...rulesOnFile().flatMap(({ sourceIds }) => sourceIds)];
    expect(cited.filter((sourceId) => !known.has(sourceId))).toEqual([]);
  });

  it("every source has an address or a citation", () => {
    expect(rowsOf(sourceTable).filter(({ url, citation }) => url === null && citation === null)).toEqual([]);
  });

  it("every treaty with a rule, a comparison or a parent is on file", () => {
    const treaties = rowsOf(treatyTable);
    const known = new Set(treaties.map(({ treatyId }) => treatyId));
    const named = [
      ...rulesOnFile().flatMap(({ treatyId, notBefore }) => [treatyId, notBefore]),
      ...rowsOf(comparatorTable).map(({ comparatorId }) => comparatorId),
      ...treaties.map(({ parentId }) => parentId),
    ];
    expect(named.filter((id) => id !== null && !known.has(id))).toEqual([]);
  });

  it.skipIf(!existsSync(`${shared}/facts/seed-statement.txt`))(
    "no sentence of the statement that is checked is copied (skipped without ../shared/facts/seed-statement.txt)",
    () => {
      const statement = readFileSync(`${shared}/facts/seed-statement.txt`, "utf8");
      const sentences = statement
        .split(/[.;:()•\n]/)
        .map(normalised)
        .filter((text) => text.length >= 45);
      const files = [...filed.map(textOf), readFileSync(`${root}data/README.md`, "utf8")].map(normalised);
      const title = normalised(
        rowsOf(treatyTable).find(({ treatyId }) => treatyId === CONVENTION)?.title ?? "",
      );
      const copied = sentences.filter(
        (text) => !title.includes(text) && files.some((file) => file.includes(text)),
      );
      expect(sentences.length).toBeGreaterThan(5);
      expect(copied).toEqual([]);
    },
  );
});

describe("the Convention against Cybercrime", () => {
  it("has 75 signatories by name, 72 of them of Hanoi", () => {
    const participants = new Set(signatures().map(({ participantId }) => participantId));
    expect(participants.size).toBe(75);
    expect(signatures()).toHaveLength(75);
    expect(ofHanoi()).toHaveLength(72);
    expect(later()).toEqual(["ARE", "CAN", "MUS"]);
  });

  it.skipIf(!hasParticipants)("counts Hanoi by regional group as the specification does", () => {
    expect(countBy(ofHanoi(), groupOf())).toEqual({
      African: 21,
      "Asia-Pacific": 19,
      WEOG: 12,
      GRULAC: 11,
      "Eastern European": 7,
      observerState: 1,
      regionalOrganisation: 1,
    });
  });

  it.skipIf(!hasParticipants)("has 70 members of the United Nations among the 72", () => {
    const members = new Set(
      rowsOf(participantTable)
        .filter(({ kind }) => kind === "memberState")
        .map(({ participantId }) => participantId),
    );
    expect(ofHanoi().filter(({ participantId }) => members.has(participantId))).toHaveLength(70);
  });

  it("grades 31 signatures by the depositary's own list", () => {
    expect(countBy(signatures(), ({ grade }) => grade)).toEqual({
      depositary: 31,
      official: 34,
      secondary: 10,
    });
  });

  it("has three reported ratifications, none with a day of deposit", () => {
    expect(ratifications().map(({ participantId, date, grade }) => [participantId, date, grade])).toEqual([
      ["AZE", null, "secondary"],
      ["QAT", null, "secondary"],
      ["VNM", null, "secondary"],
    ]);
  });

  it("keeps an unknown day unknown and inside its interval", () => {
    const unknown = signatures()
      .filter(({ date }) => date === null)
      .map(({ participantId }) => participantId);
    expect(unknown).toEqual(["ARE", "CAN", "GBR", "SWE", "UGA", "ZAF", "ZWE"]);
    expect(ofConvention(({ date, notBefore, notAfter }) => date === null && notBefore >= notAfter)).toEqual(
      [],
    );
    expect(
      ofConvention(
        ({ date, notBefore, notAfter }) => date !== null && (date !== notBefore || date !== notAfter),
      ),
    ).toEqual([]);
  });

  it("is never seen before it can have happened", () => {
    expect(
      ofConvention(({ notAfter, firstSeen, lastSeen }) => firstSeen < notAfter || lastSeen < firstSeen),
    ).toEqual([]);
  });

  it("was 1,824 days in the making, counted between the two resolutions", () => {
    const days = new Map(rowsOf(resolutionTable).map(({ symbol, adoptedOn }) => [symbol, adoptedOn]));
    expect(addDays(days.get("A/RES/74/247") ?? "", 1824)).toBe(days.get("A/RES/79/243"));
    const approval = rowsOf(timelineEventTable).find(({ eventId }) => eventId === "committee-approval");
    expect(addDays("2022-02-28", 892)).toBe(approval?.notBefore);
  });

  it("is checked claim by claim, C1 to C13", () => {
    const claims = rowsOf(claimTable).sort((a, b) => a.position - b.position);
    expect(claims.map(({ claimId }) => claimId)).toEqual(Array.from({ length: 13 }, (_, i) => `C${i + 1}`));
  });
});

function ofHanoi(): TreatyAction[] {
  return signatures().filter(({ notAfter }) => notAfter <= HANOI_ENDS);
}

function later(): string[] {
  return signatures()
    .filter(({ notAfter }) => notAfter > HANOI_ENDS)
    .map(({ participantId }) => participantId)
    .sort();
}

function groupOf(): (action: TreatyAction) => string {
  const groups = new Map(
    rowsOf(participantTable).map(({ participantId, unGroup, kind }) => [participantId, unGroup ?? kind]),
  );
  return ({ participantId }) => groups.get(participantId) ?? "unknown";
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

type Cells = Readonly<Record<string, unknown>>;

function danglingReferences(table: Table): string[] {
  const rows: readonly Cells[] = rowsOf(table);
  return table.foreignKeys.flatMap(({ column, references }) => {
    const target = filed.find(({ name }) => name === references);
    if (target === undefined) return [];
    const [key = ""] = target.primaryKey;
    const targets: readonly Cells[] = rowsOf(target);
    const known = new Set(targets.map((row) => row[key]));
    return rows
      .filter((row) => row[column] !== null && !known.has(row[column]))
      .map((row) => `${table.name}.${toSnakeCase(column)}: ${row[column]}`);
  });
}

function citedSources(table: Table): string[] {
  const rows: readonly Cells[] = rowsOf(table);
  const cited = rows.flatMap((row) =>
    ["sourceId", "sourceIds", "corroboratedBy", "statementSourceId", "sourceA", "sourceB"].flatMap(
      (name) => row[name] ?? [],
    ),
  );
  return cited.filter((value) => typeof value === "string");
}

function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
