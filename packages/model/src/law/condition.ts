import { z } from "zod";
import { participantId } from "../tables/participant.js";

const instruments = z.strictObject({
  type: z.literal("instruments"),
  atLeast: z.int().positive(),
  among: z.string().optional(),
});
/** Instruments of at least so many participants, or of so many members of a group (Budapest Convention art. 36). */
export type InstrumentsCondition = Readonly<z.infer<typeof instruments>>;

const share = z.strictObject({ type: z.literal("share"), of: z.string(), atLeast: z.number().gt(0).max(1) });
/** Participants that together account for a share of a quantity (Paris Agreement art. 21, Kyoto Protocol art. 25). */
export type ShareCondition = Readonly<z.infer<typeof share>>;

const namedType = z.literal("named");
const named = z.union([
  z.strictObject({ type: namedType, participants: z.array(participantId).min(1).readonly() }),
  z.strictObject({ type: namedType, group: z.string() }),
]);
/**
 * The instruments of all States of a list, or of a group (UN Charter art. 110, Outer Space Treaty art. XIV, CTBT art.
 * XIV).
 */
export type NamedCondition = Readonly<z.infer<typeof named>>;

const fraction = z.strictObject({
  type: z.literal("fraction"),
  of: z.enum(["signatories", "parties"]),
  numerator: z.int().positive(),
  denominator: z.int().positive(),
  /** `moreThan` for a majority, `atLeast` otherwise. */
  comparison: z.enum(["atLeast", "moreThan"]),
  /** Participants left out of both counts. */
  except: z.array(participantId).readonly().optional(),
});
/**
 * A fraction of the signatories, or of the parties to the treaty that is amended (UNCLOS art. 316, Rome Statute art.
 * 121).
 */
export type FractionCondition = Readonly<z.infer<typeof fraction>>;

const number = instruments.omit({ among: true });
/** A number of instruments, whoever deposits them. */
export type NumberCondition = Readonly<z.infer<typeof number>>;

const greatest = z.strictObject({
  type: z.literal("greatest"),
  of: z
    .array(z.union([number, fraction]))
    .min(2)
    .readonly(),
});
/** The greater of several numbers. */
export type GreatestCondition = Readonly<z.infer<typeof greatest>>;

const further = z.strictObject({
  type: z.literal("further"),
  /** What it asks, in words: `the tonnage of the participants`. */
  what: z.string().min(1),
});
/** A condition that this record cannot hold against a ledger: tonnage, pledges, a notification. Never certainly met. */
export type FurtherCondition = Readonly<z.infer<typeof further>>;

/** Several conditions, each of which has to hold. */
export interface AllCondition {
  readonly type: "all";
  readonly of: readonly Condition[];
}

/** What has to be deposited before a treaty enters into force. */
export type Condition =
  | InstrumentsCondition
  | ShareCondition
  | NamedCondition
  | FractionCondition
  | GreatestCondition
  | FurtherCondition
  | AllCondition;

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    instruments,
    share,
    named,
    fraction,
    greatest,
    further,
    z.strictObject({ type: z.literal("all"), of: z.array(condition).min(2) }),
  ]),
);

/** A number of instruments without which the condition cannot hold; 0 where it names none. */
export function fewestInstruments(subject: Condition): number {
  switch (subject.type) {
    case "instruments":
      return subject.atLeast;
    case "greatest":
    case "all":
      return Math.max(...subject.of.map(fewestInstruments));
    default:
      return 0;
  }
}

/** A condition in words, for a sentence that begins "Enters into force after". */
export function describeCondition(subject: Condition): string {
  switch (subject.type) {
    case "instruments":
      return `${subject.atLeast} instrument${subject.atLeast === 1 ? "" : "s"}${subject.among ? ` of members of ${subject.among}` : ""}`;
    case "share":
      return `instruments of participants with at least ${percent(subject.atLeast)} of ${subject.of}`;
    case "named":
      return `the instruments of ${"group" in subject ? `all of ${subject.group}` : subject.participants.join(", ")}`;
    case "fraction":
      return `instruments of ${subject.comparison === "moreThan" ? "more than" : "at least"} ${subject.numerator}/${subject.denominator} of the ${subject.except ? "other " : ""}${subject.of}`;
    case "greatest":
      return `the greater of ${subject.of.map(describeCondition).join(" and ")}`;
    case "further":
      return subject.what;
    case "all":
      return subject.of.map(describeCondition).join(" and ");
  }
}

function percent(value: number): string {
  return `${Math.round(value * 1e4) / 100}%`;
}
