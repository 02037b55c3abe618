import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  chapterTable,
  decodeRows,
  encodeCsv,
  membershipTable,
  type ParticipantName,
  participantNameTable,
  participantTable,
  type RowOf,
  type Table,
  weightTable,
} from "@depositary/model";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const shared = process.env.DEPOSITARY_SHARED ?? `${root}/../shared`;

function textOf(table: Table): string {
  return readFileSync(`${root}/data/${table.file}`, "utf8");
}

function rowsOf<T extends Table>(table: T): RowOf<T>[] {
  return decodeRows(table, parse(textOf(table)));
}

function valuesOf<Row>(rows: readonly Row[], value: (row: Row) => string | null): string[] {
  return rows.map(value).filter((found) => found !== null);
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function countBy(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

const participants = rowsOf(participantTable);
const names = rowsOf(participantNameTable);
const memberships = rowsOf(membershipTable);
const weights = rowsOf(weightTable);
const chapters = rowsOf(chapterTable);
const members = participants.filter(({ kind }) => kind === "memberState");
const ids = new Set(participants.map(({ participantId }) => participantId));

/** The participants that a spelling means on a day. */
function meantBy(name: string, day: string): string[] {
  return names
    .filter((row) => row.name === name && (row.validFrom ?? "") <= day && day <= (row.validTo ?? "9999"))
    .map(({ participantId }) => participantId);
}

function overlaps(a: ParticipantName, b: ParticipantName): boolean {
  return (
    (a.validFrom ?? "") <= (b.validTo ?? "9999-12-31") && (b.validFrom ?? "") <= (a.validTo ?? "9999-12-31")
  );
}

describe("the reference data", () => {
  it.each([participantTable, participantNameTable, chapterTable, membershipTable, weightTable])(
    "$file is the canonical encoding of its rows, one row per key",
    (table: Table) => {
      const rows = rowsOf(table);
      const keys = rows.map((row) => table.primaryKey.map((column) => Reflect.get(row, column)).join("|"));
      expect(encodeCsv(table, rows)).toBe(textOf(table));
      expect(repeated(keys)).toEqual([]);
    },
  );

  it("refers to participants on file only", () => {
    const referred = [...names, ...memberships, ...weights].map(({ participantId }) => participantId);
    expect(referred.filter((participantId) => !ids.has(participantId))).toEqual([]);
  });

  it("never ends a period before it begins", () => {
    const periods = [...participants, ...names, ...memberships];
    expect(
      periods.filter(
        ({ validFrom, validTo }) => validFrom !== null && validTo !== null && validFrom > validTo,
      ),
    ).toEqual([]);
  });
});

describe("participants", () => {
  it("are the 193 members, two observer States, the Cook Islands, Niue and others", () => {
    expect(countBy(participants.map(({ kind }) => kind))).toEqual({
      memberState: 193,
      observerState: 2,
      otherState: 2,
      formerState: 7,
      territory: 5,
      regionalOrganisation: 1,
      organisation: 26,
    });
  });

  it("share no code", () => {
    expect(repeated(valuesOf(participants, ({ iso2 }) => iso2))).toEqual([]);
    expect(repeated(valuesOf(participants, ({ m49 }) => m49))).toEqual([]);
    expect(repeated(participants.map(({ name }) => name))).toEqual([]);
  });

  it("have ISO and M49 codes, a regional group and five further short names where they are members", () => {
    const incomplete = members.filter((member) =>
      [member.iso2, member.m49, member.region, member.subRegion, member.unGroup].includes(null),
    );
    const unnamed = members.filter((member) =>
      [member.nameAr, member.nameZh, member.nameEs, member.nameFr, member.nameRu].includes(null),
    );
    expect([...incomplete, ...unnamed]).toEqual([]);
  });

  // WEOG has 28 members; the United States attends it as an observer and counts in it for elections.
  it("sum to the regional groups of the General Assembly", () => {
    expect(countBy(valuesOf(members, ({ unGroup }) => unGroup))).toEqual({
      African: 54,
      "Asia-Pacific": 54,
      "Eastern European": 23,
      GRULAC: 33,
      WEOG: 29,
    });
  });

  it("carry no article, asterisk or dagger in a short name", () => {
    const printed = participants.flatMap(({ nameEs, nameFr, nameRu, nameAr, nameZh }) =>
      [nameEs, nameFr, nameRu, nameAr, nameZh].filter((name) => name !== null),
    );
    expect(printed.filter((name) => /[*†]|\((?:el|la|los|las|le|les|l')\)/.test(name))).toEqual([]);
  });
});

describe("participant names", () => {
  it("include the name under which each participant stands", () => {
    const spellings = new Set(names.map(({ name, participantId }) => `${name}|${participantId}`));
    expect(
      participants.filter(({ name, participantId }) => !spellings.has(`${name}|${participantId}`)),
    ).toEqual([]);
  });

  it("mean one participant on any day", () => {
    const ambiguous = names.filter((row) =>
      names.some(
        (other) =>
          other.name === row.name && other.participantId !== row.participantId && overlaps(row, other),
      ),
    );
    expect(ambiguous).toEqual([]);
  });

  it("use ASCII apostrophes and composed letters", () => {
    expect(names.filter(({ name }) => /[‘’]/.test(name) || name !== name.normalize("NFC"))).toEqual([]);
  });

  it("tell the two Yugoslavias apart by the day", () => {
    expect(meantBy("Yugoslavia", "1980-05-04")).toEqual(["YUG"]);
    expect(meantBy("Yugoslavia", "2001-03-12")).toEqual(["SCG"]);
    expect(meantBy("Yugoslavia", "2007-01-01")).toEqual([]);
  });

  it("keep near-identical names apart", () => {
    const meant = ["Congo", "Democratic Republic of the Congo", "Dominica", "Dominican Republic", "Niger"];
    expect(meant.flatMap((name) => meantBy(name, "2026-01-01"))).toEqual(["COG", "COD", "DMA", "DOM", "NER"]);
  });
});

describe("groups and weights", () => {
  it("count the members of the European Union and the Council of Europe over time", () => {
    const size = (groupId: string, day: string) =>
      memberships.filter(
        (row) => row.groupId === groupId && row.validFrom <= day && day <= (row.validTo ?? "9999"),
      ).length;
    expect(size("EU", "2016-10-05")).toBe(28);
    expect(size("EU", "2020-02-01")).toBe(27);
    expect(size("COE", "2001-11-23")).toBe(43);
    expect(size("COE", "2022-03-16")).toBe(46);
    expect(size("CTBT-Annex-2", "1996-09-24")).toBe(44);
  });

  it("hold no participant twice in a group on a day", () => {
    const current = memberships.filter(({ validTo }) => validTo === null);
    expect(repeated(current.map(({ groupId, participantId }) => `${groupId}|${participantId}`))).toEqual([]);
  });

  it("weigh all of Annex I in 1990 as one", () => {
    const shares = weights.filter(({ weightId }) => weightId === "1990-CO2-Annex-I");
    expect(shares).toHaveLength(34);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 4);
  });

  // The shares are rounded to 0.01%, and the European Union's 12.1% repeats its members.
  it("weigh the Parties to the Paris Agreement with the European Union on top of its members", () => {
    const shares = weights.filter(({ weightId }) => weightId === "emissions");
    const members = shares.filter(({ participantId }) => participantId !== "EU");
    expect(shares).toHaveLength(191);
    expect(members.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.9999, 3);
  });
});

describe("chapters", () => {
  it("run from I to XXIX with the five sections of XI, in the order of the collection", () => {
    const ordered = [...chapters].sort((a, b) => a.position - b.position);
    expect(ordered.map(({ position }) => position)).toEqual(chapters.map((_, index) => index + 1));
    expect(ordered.filter(({ chapter }) => !chapter.includes("-"))).toHaveLength(29);
    expect(ordered.slice(10, 16).map(({ chapter }) => chapter)).toEqual([
      "XI",
      "XI-A",
      "XI-B",
      "XI-C",
      "XI-D",
      "XI-E",
    ]);
    expect(chapters.find(({ chapter }) => chapter === "XVIII")?.title).toBe("Penal Matters");
  });
});

describe.skipIf(!existsSync(`${shared}/data`))(
  "the archives in ../shared (skipped where that is absent)",
  () => {
    it("print no name of 2015 that is not on file", () => {
      const printed = readFileSync(`${shared}/data/mtdsg-2015/participants_2015.tsv`, "utf8")
        .trim()
        .split("\n");
      const names = printed.map((line) => line.split("\t")[0] ?? "");
      expect(names.filter((name) => meantBy(name, "2015-03-14").length !== 1)).toEqual([]);
    });

    it("print no name of 2026 that is not on file", () => {
      const folder = `${shared}/data/mtdsg-2026`;
      const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
      const names = files.flatMap((file) => printedNames(readFileSync(`${folder}/${file}`, "utf8")));
      expect(names.length).toBeGreaterThan(1000);
      expect(names.filter((name) => meantBy(name, "2026-04-16").length !== 1)).toEqual([]);
    });

    it("name the members in the roll calls as the Library does", () => {
      const file = `${shared}/data/votes/rollcall_A_RES_74_247.csv`;
      const records: Record<string, string>[] = parse(readFileSync(file, "utf8"), { columns: true });
      const wrong = records.filter(
        ({ ms_name_un: name = "", ms_code_iso3: id }) => meantBy(name, "2019-12-27").join() !== id,
      );
      expect(records).toHaveLength(193);
      expect(wrong).toEqual([]);
    });

    it("give the groups of the first signatories of XVIII-16 as facts/cybercrime.md counts them", () => {
      const text = readFileSync(`${shared}/facts/cybercrime-signatories.csv`, "utf8");
      const records: Record<string, string>[] = parse(text, { columns: true });
      const first = records.filter(
        ({ signed_not_after: latest = "9999" }) => latest !== "" && latest <= "2025-10-26",
      );
      const groups = first.map(({ participant = "" }) => {
        const [id] = meantBy(participant, "2025-10-26");
        return participants.find(({ participantId }) => participantId === id)?.unGroup ?? "none";
      });
      expect(countBy(groups)).toEqual({
        African: 21,
        "Asia-Pacific": 19,
        WEOG: 12,
        GRULAC: 11,
        "Eastern European": 7,
        none: 2,
      });
    });
  },
);

/** Names of an archive of 2026: `names` hold footnotes as mark-up, `rows` have them glued to the name. */
function printedNames(json: string): string[] {
  const { names, rows }: { names: string[] | null; rows: string[][] | null } = JSON.parse(json);
  const marked = (names ?? []).slice(1).map((name) => name.replace(/<superscript>[^<]*<\/superscript>/g, ""));
  const glued = (rows ?? []).map(([name = ""]) => name.replace(/\d+(?:,\d+)*$/, ""));
  return [...marked, ...glued].map((name) => name.trim());
}
