import { expect, it } from "vitest";
import { countOn, firstDay, type History, statusOn } from "../../../browser/as-of/history.js";

const on = (day: string) => ({ notBefore: day, notAfter: day });
const histories: readonly History[] = [
  {
    signed: on("2020-01-01"),
    spells: [
      { ...on("2020-01-01"), status: "signatory" },
      { ...on("2021-01-01"), status: "party" },
      { ...on("2022-01-01"), status: "withdrawn" },
    ],
    counts: true,
  },
  {
    signed: null,
    spells: [{ notBefore: "2020-06-01", notAfter: "2020-06-30", status: "contracting" }],
    counts: false,
  },
];

it("counts what is certain by a day, and what may have been done by then", () => {
  expect(countOn(histories, "2020-06-15")).toEqual({
    signed: 1,
    consented: 0,
    counted: 0,
    maySigned: 0,
    mayConsented: 1,
  });
  expect(countOn(histories, "2021-01-01")).toMatchObject({ consented: 2, counted: 1, mayConsented: 0 });
  expect(countOn(histories, "2022-01-01")).toMatchObject({ signed: 1, consented: 1, counted: 0 });
});

it("knows no status before the first day on which anything was done", () => {
  expect(firstDay(histories, "2026-01-01")).toBe("2020-01-01");
  expect(histories.map((history) => statusOn(history, "2019-12-31"))).toEqual(["none", "none"]);
});
