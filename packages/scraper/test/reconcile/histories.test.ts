import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addDays, participationOn, participationSpells, type TreatyTerms } from "@depositary/model";
import { beforeAll, describe, expect, it } from "vitest";
import type { TreatyLedger } from "../../src/reconcile/reconcile.js";
import { type ReferenceFacts, readReferenceFacts } from "../../src/store/facts.js";
import { type History, nothingOnFile, replayEvent } from "./replay.js";

const DATA = join(fileURLToPath(import.meta.url), "..", "..", "..", "..", "..", "data");
const LAST_DAY = "2026-11-23";

let reference: ReferenceFacts;

beforeAll(async () => {
  reference = await readReferenceFacts(DATA);
});

interface Golden extends History {
  readonly terms: TreatyTerms;
  /** `participant status from..to`, without gaps but before the first. */
  readonly spells: readonly string[];
}

const PARIS = ["Signature", "Acceptance(A), Ratification, Approval(AA), Accession(a)"];
const ROME = ["Signature", "Approval(AA), Acceptance(A), Accession(a), Succession(d), Ratification"];
const TEST_BAN = ["Signature, Succession to signature(d)", "Succession(d), Ratification"];
const ROME_TERMS: TreatyTerms = {
  inForceOn: "2002-07-01",
  lateJoiner: { days: 60, roundUpTo: "firstDayOfNextMonth" },
};

/** Days are those of the depositary's tables and notifications; the tables are made by hand. */
const GOLDENS: Readonly<Record<string, Golden>> = {
  "the United States and the Paris Agreement: in, out, in again, out again": {
    treatyId: "XXVII-7-d",
    headings: PARIS,
    terms: { inForceOn: "2016-11-04", lateJoiner: { days: 30 } },
    events: [
      { on: "2016-05-01", rows: [["United States of America", "22 Apr 2016", ""]] },
      { on: "2017-01-01", rows: [["United States of America", "22 Apr 2016", "3 Sep 2016 A"]] },
      { on: "2019-11-04", participantId: "USA", kind: "withdrawal", effectiveOn: "2020-11-04" },
      { on: "2020-01-01", rows: [["United States of America", "22 Apr 2016", "3 Sep 2016 A"]] },
      { on: "2020-12-01", rows: [["United States of America", "22 Apr 2016", "[3 Sep 2016 A]"]] },
      { on: "2021-03-01", rows: [["United States of America", "22 Apr 2016", "20 Jan 2021 A"]] },
      { on: "2025-01-27", participantId: "USA", kind: "withdrawal", effectiveOn: "2026-01-27" },
      { on: "2026-04-01", rows: [["United States of America", "22 Apr 2016", "[20 Jan 2021 A]"]] },
    ],
    spells: [
      "USA signatory 2016-04-22..2016-09-02",
      "USA contracting 2016-09-03..2016-11-03",
      "USA party 2016-11-04..2020-11-03",
      "USA withdrawn 2020-11-04..2021-01-19",
      "USA contracting 2021-01-20..2021-02-18",
      "USA party 2021-02-19..2026-01-26",
      "USA withdrawn 2026-01-27..",
    ],
  },
  "the Russian Federation and the Test-Ban Treaty: the ratification is withdrawn, the signature stands": {
    treatyId: "XXVI-4",
    headings: TEST_BAN,
    terms: { inForceOn: null, lateJoiner: null },
    events: [
      { on: "1996-10-01", rows: [["Russian Federation", "24 Sep 1996", ""]] },
      { on: "2014-03-19", rows: [["Russian Federation", "24 Sep 1996", "30 Jun 2000"]] },
      { on: "2023-11-03", participantId: "RUS", kind: "withdrawalOfConsent" },
      { on: "2024-01-01", rows: [["Russian Federation", "24 Sep 1996", "[30 Jun 2000]"]] },
      { on: "2026-01-01", rows: [["Russian Federation", "24 Sep 1996", ""]] },
    ],
    spells: [
      "RUS signatory 1996-09-24..2000-06-29",
      "RUS contracting 2000-06-30..2023-11-02",
      "RUS signatory 2023-11-03..",
    ],
  },
  "Burundi and the Philippines and the Rome Statute: each leaves a year after its notification": {
    treatyId: "XVIII-10",
    headings: ROME,
    terms: ROME_TERMS,
    events: [
      {
        on: "2014-01-27",
        rows: [
          ["Burundi", "13 Jan 1999", "21 Sep 2004"],
          ["Philippines", "28 Dec 2000", "30 Aug 2011"],
        ],
      },
      { on: "2016-10-27", participantId: "BDI", kind: "withdrawal", effectiveOn: "2017-10-27" },
      { on: "2018-03-17", participantId: "PHL", kind: "withdrawal", effectiveOn: "2019-03-17" },
      {
        on: "2018-06-01",
        rows: [
          ["[Burundi]", "13 Jan 1999", "21 Sep 2004"],
          ["Philippines", "28 Dec 2000", "30 Aug 2011"],
        ],
      },
      {
        on: "2026-01-01",
        rows: [
          ["[Burundi]", "13 Jan 1999", "21 Sep 2004"],
          ["[Philippines]", "28 Dec 2000", "30 Aug 2011"],
        ],
      },
    ],
    spells: [
      "BDI signatory 1999-01-13..2004-09-20",
      "BDI contracting 2004-09-21..2004-11-30",
      "BDI party 2004-12-01..2017-10-26",
      "BDI withdrawn 2017-10-27..",
      "PHL signatory 2000-12-28..2011-08-29",
      "PHL contracting 2011-08-30..2011-10-31",
      "PHL party 2011-11-01..2019-03-16",
      "PHL withdrawn 2019-03-17..",
    ],
  },
  "Canada and the Kyoto Protocol: out for good": {
    treatyId: "XXVII-7-a",
    headings: ["Signature", "Ratification, Acceptance(A), Accession(a), Approval(AA)"],
    terms: { inForceOn: "2005-02-16", lateJoiner: { days: 90 } },
    events: [
      { on: "2003-01-01", rows: [["Canada", "29 Apr 1998", "17 Dec 2002"]] },
      { on: "2011-12-15", participantId: "CAN", kind: "withdrawal", effectiveOn: "2012-12-15" },
      { on: "2012-06-01", rows: [["Canada", "29 Apr 1998", "17 Dec 2002"]] },
      { on: "2013-01-01", rows: [["[Canada]", "29 Apr 1998", "17 Dec 2002"]] },
    ],
    spells: [
      "CAN signatory 1998-04-29..2002-12-16",
      "CAN contracting 2002-12-17..2005-02-15",
      "CAN party 2005-02-16..2012-12-14",
      "CAN withdrawn 2012-12-15..",
    ],
  },
  "Canada and the Convention to Combat Desertification: the table prints the later accession only": {
    treatyId: "XXVII-10",
    headings: ["Signature", "Ratification, Acceptance(A), Accession(a), Approval(AA)"],
    terms: { inForceOn: "1996-12-26", lateJoiner: { days: 90 } },
    events: [
      { on: "1997-01-01", rows: [["Canada", "14 Oct 1994", "1 Dec 1995"]] },
      { on: "2013-03-28", participantId: "CAN", kind: "withdrawal", effectiveOn: "2014-03-28" },
      { on: "2015-01-01", rows: [["[Canada]", "14 Oct 1994", "1 Dec 1995"]] },
      { on: "2026-01-01", rows: [["Canada", "14 Oct 1994", "21 Dec 2016 a"]] },
    ],
    spells: [
      "CAN signatory 1994-10-14..1995-11-30",
      "CAN contracting 1995-12-01..1996-12-25",
      "CAN party 1996-12-26..2014-03-27",
      "CAN withdrawn 2014-03-28..2016-12-20",
      "CAN contracting 2016-12-21..2017-03-20",
      "CAN party 2017-03-21..",
    ],
  },
  "Serbia, under whose name the acts of Serbia and Montenegro stand, and Montenegro, which succeeded": {
    treatyId: "XVIII-10",
    headings: ROME,
    terms: ROME_TERMS,
    events: [
      { on: "2006-07-01", rows: [["Serbia", "19 Dec 2000", "6 Sep 2001"]] },
      {
        on: "2026-01-01",
        rows: [
          ["Montenegro", "", "23 Oct 2006 d"],
          ["Serbia", "19 Dec 2000", "6 Sep 2001"],
        ],
      },
    ],
    spells: [
      "MNE party 2006-10-23..",
      "SRB signatory 2000-12-19..2001-09-05",
      "SRB contracting 2001-09-06..2002-06-30",
      "SRB party 2002-07-01..",
    ],
  },
};

/** The ledgers after each event, in order. */
function ledgersOf(history: History): readonly TreatyLedger[] {
  let ledger = nothingOnFile;
  return history.events.map((event) => {
    ledger = replayEvent(ledger, history, event, reference);
    return ledger;
  });
}

const linesOn = (ledger: TreatyLedger | undefined, on: string, { treatyId, terms }: Golden) =>
  participationOn(ledger?.actions ?? [], on, new Map([[treatyId, terms]])).map(
    ({ participantId, status }) => `${participantId} ${status}`,
  );

describe.each(Object.entries(GOLDENS))("%s", (_name, golden) => {
  it("is right on every date from 1945", () => {
    const ledger = ledgersOf(golden).at(-1);
    const terms = new Map([[golden.treatyId, golden.terms]]);
    const spells = participationSpells(ledger?.actions ?? [], terms);
    const lines = spells.map(
      (one) => `${one.participantId} ${one.status} ${one.validFrom}..${one.validTo ?? ""}`,
    );
    expect(lines).toEqual(golden.spells);
    for (let day = "1945-01-01"; day <= LAST_DAY; day = addDays(day, 1)) {
      const expected = spells
        .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
        .map(({ participantId, status }) => `${participantId} ${status}`);
      if (linesOn(ledger, day, golden).join() !== expected.join())
        expect({ day, lines: linesOn(ledger, day, golden) }).toEqual({ day, lines: expected });
    }
  });

  it("stood on the day of each event as it is derived from the whole", () => {
    const ledgers = ledgersOf(golden);
    const asItWas = golden.events.map(({ on }, i) => [on, ...linesOn(ledgers[i], on, golden)]);
    const derived = golden.events.map(({ on }) => [on, ...linesOn(ledgers.at(-1), on, golden)]);
    expect(asItWas).toEqual(derived);
  });

  it("reading the last document again changes nothing", () => {
    const ledger = ledgersOf(golden).at(-1) ?? nothingOnFile;
    const last = golden.events.at(-1);
    if (last === undefined || !("rows" in last)) throw new Error("no document");
    expect(replayEvent(ledger, golden, last, reference).actions).toEqual(ledger.actions);
  });
});

it("a return that was in the table's second reading, though dated before the first, ends the days on which the withdrawal can lie", () => {
  const history: History = { treatyId: "XVIII-10", headings: ROME, events: [] };
  const row = (on: string, name: string, consent: string) => ({ on, rows: [[name, "19 Dec 2000", consent]] });
  const states = [
    row("2026-03-01", "Canada", "7 Jul 2020"),
    row("2026-11-27", "[Canada]", "7 Jul 2020"),
    row("2026-11-30", "Canada", "20 Nov 2026 a"),
  ];
  const ledger = states.reduce(
    (before, state) => replayEvent(before, history, state, reference),
    nothingOnFile,
  );
  const days = ledger.actions
    .filter(({ kind }) => kind === "withdrawal")
    .map(({ notBefore, notAfter, supersededBy }) => `${notBefore}..${notAfter} ${supersededBy ?? "stands"}`);
  expect(days).toEqual([
    "2020-07-07..2026-11-27 XVIII-10/CAN/withdrawal/2020-07-07..2026-11-20",
    "2020-07-07..2026-11-20 stands",
  ]);
  const on = (day: string) => participationOn(ledger.actions, day).map(({ status }) => status);
  expect([on("2026-11-19"), on("2026-11-20"), on("2026-12-01")]).toEqual([
    ["contracting"],
    ["contracting"],
    ["contracting"],
  ]);
});

it("a table that prints Serbia in place of Serbia and Montenegro is refused: the continuation is kept by hand", () => {
  const history: History = { treatyId: "XVIII-10", headings: ROME, events: [] };
  const before = { on: "2005-01-01", rows: [["Serbia and Montenegro", "19 Dec 2000", "6 Sep 2001"]] };
  const after = { on: "2006-07-01", rows: [["Serbia", "19 Dec 2000", "6 Sep 2001"]] };
  const ledger = replayEvent(nothingOnFile, history, before, reference);
  expect(() => replayEvent(ledger, history, after, reference)).toThrow(
    /SCG: ratification 2001-09-06 is no longer shown/,
  );
});
