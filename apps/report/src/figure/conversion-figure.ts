import type { TreatyConversion } from "@depositary/analytics";
import { DAYS_PER_YEAR, type Survival } from "@depositary/model";
import { type AtRisk, type ConversionPoint, drawConversion } from "../chart/conversion-curve.js";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { ofTreaty, treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { counted, formatChance } from "../text/format-number.js";
import { evidenceDays, nameOf } from "../text/standing-words.js";
import { numberColumn, textColumn } from "./columns.js";
import { sourceWords } from "./source-words.js";

const LONGEST_YEARS = 10;
/** The age of which the finding speaks, or the last before it. */
const TITLE_YEARS = 5;

/** The way from signature to consent, those still open counted for as long as followed; null where too few have gone it. */
export function conversionFigure(record: SiteRecord, treatyId: string): Figure | null {
  const steps = ofTreaty(record.conversionSteps, treatyId);
  const shares = ofTreaty(record.treatyConversions, treatyId);
  const [first] = steps;
  const told = shares.findLast(({ years }) => years <= TITLE_YEARS);
  if (first === undefined || told === undefined) return null;
  const standing = treatyOf(record, treatyId);
  const finding = `${formatChance(told.converted)} of the signatures led to consent within ${counted(told.years, "year")}`;
  const horizonDays = Math.min(LONGEST_YEARS * DAYS_PER_YEAR, steps.at(-1)?.days ?? 0);
  const asOf = evidenceDays(standing, "instruments");
  return {
    name: "conversion",
    subject: nameOf(standing),
    title: finding,
    subtitle:
      "Estimated share of signatory States that have consented, by time since signature, with a 95% band",
    alt: `Kaplan–Meier curve of the time from signature to consent of ${counted(first.atRisk, "State")} towards the ${nameOf(standing)}: ${finding}. As of ${asOf}.`,
    notes: [
      "States that have not consented count for as long as they are known not to have; a succession ends the count. The number below each year is of those still followed.",
    ],
    source: sourceWords(record, treatyId),
    asOf,
    legend: [],
    data: stepData(steps),
    summary: shareData(shares),
    draw: drawConversion({
      points: steps.map(joinedPoint),
      atRisk: atRiskAt(steps, horizonDays),
      horizonDays,
    }),
    widths: textWidths,
  };
}

/** What has joined instead of what has not. */
function joinedPoint({ days, survival, lower, upper }: Survival): ConversionPoint {
  return {
    days,
    joined: 1 - survival,
    lower: upper === null ? null : 1 - upper,
    upper: lower === null ? null : 1 - lower,
  };
}

/** At each whole year the number at risk on the next day on which anything happens. */
function atRiskAt(steps: readonly Survival[], horizonDays: number): readonly AtRisk[] {
  return Array.from({ length: Math.floor(horizonDays / DAYS_PER_YEAR) + 1 }, (_, years) => ({
    years,
    number: steps.find(({ days }) => days > years * DAYS_PER_YEAR)?.atRisk ?? 0,
  }));
}

function stepData(steps: readonly Survival[]): FigureData {
  return {
    columns: [
      numberColumn("days", "Days", "Days since signature."),
      numberColumn("atRisk", "Still followed", "States at risk just before."),
      numberColumn("events", "Consented", "States that consented on that day."),
      numberColumn("notConsented", "Not yet, share", "Estimated share that has not consented."),
      numberColumn("lower", "Lower bound", "Lower bound of the 95% interval of that share."),
      numberColumn("upper", "Upper bound", "Upper bound of the 95% interval of that share."),
    ],
    rows: steps.map(({ days, atRisk, events, survival, lower, upper }) => ({
      days,
      atRisk,
      events,
      notConsented: survival,
      lower,
      upper,
    })),
  };
}

function shareData(shares: readonly TreatyConversion[]): FigureData {
  const chance = (share: number | null) => (share === null ? null : formatChance(share));
  return {
    columns: [
      numberColumn("years", "Years since signature", "Years since signature."),
      textColumn("converted", "Have consented", "Estimated share that has consented."),
      textColumn("lower", "At least", "Lower bound of the 95% interval."),
      textColumn("upper", "At most", "Upper bound of the 95% interval."),
    ],
    rows: shares.map(({ years, converted, lower, upper }) => ({
      years,
      converted: chance(converted),
      lower: chance(lower),
      upper: chance(upper),
    })),
  };
}
