import { groupBy } from "@depositary/model";
import { axisX, dodgeY, dot, type Markish, ruleX, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
import { isNarrow } from "./is-narrow.js";
import { markParticipants } from "./mark-participants.js";
import { colour, type Token } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** One of many on a line. */
export interface SwarmDot {
  readonly participantId: string;
  readonly label: string;
  readonly value: number;
  readonly band: string;
}

/** Where a band of the swarm stands, and how its dots look. */
export interface SwarmBand {
  readonly name: string;
  readonly fill: Token;
  readonly edge: Token;
}

export interface SwarmOptions {
  readonly dots: readonly SwarmDot[];
  /** From top to bottom. */
  readonly bands: readonly SwarmBand[];
  /** What lies towards the high end of the line. */
  readonly end: string;
}

/** Dots on one line, pushed apart so that none hides another; a band for each group with its name and number. */
export function drawSwarm({ dots, bands, end }: SwarmOptions): Draw {
  return (document, width) => {
    const narrow = isNarrow(width);
    const inBand = groupBy(dots, ({ band }) => band);
    const used = bands
      .map((band) => ({ band, own: inBand.get(band.name) ?? [] }))
      .filter(({ own }) => own.length > 0);
    const most = Math.max(...used.map(({ own }) => own.length));
    const height = Math.min(narrow ? 180 : 140, 44 + most * 2);
    return plotSvg(document, {
      width,
      height: used.length * height + 64,
      marginTop: 6,
      marginRight: 14,
      marginBottom: 50,
      marginLeft: 14,
      x: { label: null, nice: true },
      fy: { domain: used.map(({ band }) => band.name), axis: null, padding: 0.06 },
      marks: [
        axisX({ anchor: "bottom", tickSize: 4, label: null, ticks: narrow ? 4 : 8 }),
        ruleX([0], { stroke: colour("rule") }),
        used.map(({ band, own }) => [bandDots(band, own, narrow ? 2.9 : 3.8), bandName(band, own.length)]),
        endWords(end, used.at(-1)?.band.name),
      ],
    });
  };
}

function bandDots({ fill, edge }: SwarmBand, dots: readonly SwarmDot[], radius: number): Markish {
  const looks = {
    x: "value",
    fy: "band",
    r: radius,
    fill: colour(fill),
    stroke: colour(edge),
    title: ({ label, value }: SwarmDot) => `${label}: ${value.toFixed(2)}`,
    render: markParticipants(dots),
  };
  return dot(dots, dodgeY({ anchor: "middle", padding: 0.5 }, looks));
}

function bandName({ name }: SwarmBand, count: number): Markish {
  return text([name], {
    fy: (band: string) => band,
    frameAnchor: "top-left",
    text: (band: string) => `${band}: ${count}`,
    fontSize: 12,
    fontWeight: "bold",
    dy: 4,
    stroke: colour("paper"),
    strokeWidth: 4,
    fill: colour("ink"),
  });
}

function endWords(end: string, lowestBand: string | undefined): Markish {
  return text([end], {
    fy: () => lowestBand,
    frameAnchor: "bottom-right",
    text: (words: string) => words,
    dy: 44,
    fontSize: 12,
    fill: colour("muted"),
    textAnchor: "end",
  });
}
