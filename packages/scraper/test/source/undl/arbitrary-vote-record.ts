import fc from "fast-check";
import type { PrintedBallot, VoteRecord } from "../../../src/source/undl/index.js";

const LETTERS = [..." abcdeXYZéÖŁő’'&\"<>().,;:-/0123456789"];

/** Text that blanks at its ends cannot change. */
function phrase(): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 12 }).map((text) => `${text.trim()}.`);
}

function ballot(): fc.Arbitrary<PrintedBallot> {
  return exact({
    number: fc.option(fc.nat(200).map(String)),
    seat: fc.constantFrom(null, "P", "R"),
    code: fc.constantFrom("FRA", "USA", "NAM", "BEN", "TUR"),
    vote: fc.constantFrom(null, "Y", "N", "A"),
    name: fc.option(phrase()),
  });
}

/** An object as a literal is: without this some have no prototype. */
function exact<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(model, { noNullPrototype: true });
}

function total(): fc.Arbitrary<string | null> {
  return fc.option(fc.nat(193).map(String));
}

/** Records as the Library can print them; what they say need not make sense. */
export function arbitraryVoteRecord(): fc.Arbitrary<VoteRecord> {
  return exact({
    recordId: fc.integer({ min: 1, max: 99_999_999 }).map(String),
    changedAt: fc.constantFrom(null, "20250516162631.0"),
    title: fc.oneof(
      fc.constant(""),
      phrase(),
      phrase().map((text) => `${text} : resolution / adopted by the General Assembly`),
    ),
    date: fc.constantFrom("2025-12-18", "1946-01-26"),
    modality: fc.constantFrom(null, "Vote", "Without Vote"),
    adoption: fc.option(phrase()),
    symbol: fc.constantFrom("A/RES/80/214", "A/RES/ES-10/21", "S/RES/2787(2025)"),
    series: fc.constantFrom(null, "A/", "S/"),
    session: fc.constantFrom(null, "80", "10emsp"),
    organ: fc.constantFrom(null, "PLENARY MEETING", "03"),
    meetings: fc.array(phrase(), { maxLength: 2 }),
    ballots: fc.array(ballot(), { maxLength: 5 }),
    totals: fc.option(
      exact({ yes: total(), no: total(), abstain: total(), notVoting: total(), members: total() }),
    ),
    agenda: fc.array(
      exact({
        document: fc.option(phrase()),
        item: fc.option(phrase()),
        title: fc.option(phrase()),
        subject: fc.option(phrase()),
      }),
      { maxLength: 2 },
    ),
    documents: fc.array(exact({ kind: fc.constantFrom("1", "2", "3"), symbol: fc.option(phrase()) }), {
      maxLength: 2,
    }),
  });
}
