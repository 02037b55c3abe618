import type { IdealPointStanding, TreatyStanding } from "@depositary/analytics";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { drawSwarm, type SwarmBand, type SwarmDot } from "../chart/swarm.js";
import { focus } from "../site/focus.js";
import { treatyOf } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { evidenceDays, isOnlyReported, nameOf } from "../text/standing-words.js";
import { decimalColumn, numberColumn, textColumn } from "./columns.js";

type Bands = Readonly<Record<IdealPointStanding["standing"], SwarmBand>>;

function bandsOf(treaty: TreatyStanding): Bands {
  const known = isOnlyReported(treaty) ? "reported" : "on file";
  return {
    consented: { name: `Instrument ${known}`, fill: "consent", edge: "consent" },
    signedOnly: { name: "Signed only", fill: "signatory", edge: "strong" },
    neither: { name: "Not signed", fill: "paper", edge: "muted" },
  };
}

/** Ideal points of the last session that has any, by where members stand towards the Convention; null where none is on file. */
export function idealPointFigure(record: SiteRecord): Figure | null {
  const points = record.idealPointStandings;
  const [first] = points;
  if (first === undefined) return null;
  const standing = treatyOf(record, focus.treatyId);
  const evidence = evidenceDays(standing, "instruments");
  const title = tellsWords(record);
  const bands = bandsOf(standing);
  return {
    name: "ideal-points",
    title,
    subtitle: `Position of each member in the recorded votes of session ${first.session}: mean 0, standard deviation 1`,
    alt: `Beeswarm of ideal points of ${points.length} members in session ${first.session} by standing towards the ${nameOf(standing)}: ${title}. As of ${evidence}.`,
    notes: [
      "Positions say who voted like whom on what that session put to a vote. They are no judgement, and not comparable with those of another session.",
      "Two members closer than their standard errors are not told apart; standard errors are in the table.",
    ],
    source: "Recorded votes of the General Assembly; estimate by Depositary",
    asOf: evidence,
    legend: [],
    data: pointData(points, bands),
    draw: drawSwarm({
      dots: points.map((point) => dotOf(point, bands)),
      bands: [bands.consented, bands.signedOnly, bands.neither],
      end: "towards the United States →",
    }),
    widths: textWidths,
  };
}

function dotOf({ participantId, name, idealPoint, standing }: IdealPointStanding, bands: Bands): SwarmDot {
  return { participantId, label: name, value: idealPoint, band: bands[standing].name };
}

function pointData(points: readonly IdealPointStanding[], bands: Bands): FigureData {
  return {
    columns: [
      textColumn("member", "Member", "Name of the member."),
      textColumn("standing", "Towards the Convention", "Whether it has signed or consented."),
      decimalColumn("position", "Position", "Ideal point."),
      decimalColumn("error", "Standard error", "Standard error of the ideal point."),
      numberColumn("ballots", "Ballots", "Roll calls on which it rests."),
    ],
    rows: points.map(({ name, standing, idealPoint, stdError, ballots }) => ({
      member: name,
      standing: bands[standing].name,
      position: idealPoint,
      error: stdError,
      ballots,
    })),
  };
}

/** Whether the position tells who has signed, as the regression says; without one nothing is claimed. */
function tellsWords({ signatureFit }: SiteRecord): string {
  if (signatureFit === null) return "Where members stand in the recorded votes, and whether they have signed";
  const { lower, upper, coefficient } = signatureFit;
  if (lower <= 0 && upper >= 0) return "How a member votes in general does not tell whether it has signed";
  return `Members on the ${coefficient > 0 ? "side of the United States" : "other side from the United States"} have signed more often`;
}
