import { axisX, dodgeY, dot, ruleX, text } from "@observablehq/plot";
import type { Draw } from "./figure.js";
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
    const narrow = width < 600;
    const used = bands.filter(({ name }) => dots.some(({ band }) => band === name));
    const most = Math.max(...used.map(({ name }) => dots.filter(({ band }) => band === name).length));
    const height = Math.min(narrow ? 180 : 140, 44 + most * 2);
    return plotSvg(document, {
      width,
      height: used.length * height + 64,
      marginTop: 6,
      marginRight: 14,
      marginBottom: 50,
      marginLeft: 14,
      x: { label: null, nice: true },
      fy: { domain: used.map(({ name }) => name), axis: null, padding: 0.06 },
      marks: [
        axisX({ anchor: "bottom", tickSize: 4, label: null, ticks: narrow ? 4 : 8 }),
        ruleX([0], { stroke: colour("rule") }),
        ...used.flatMap(({ name, fill, edge }) => {
          const own = dots.filter(({ band }) => band === name);
          return [
            dot(
              own,
              dodgeY(
                { anchor: "middle", padding: 0.5 },
                {
                  x: "value",
                  fy: "band",
                  r: narrow ? 2.9 : 3.8,
                  fill: colour(fill),
                  stroke: colour(edge),
                  title: ({ label, value }: SwarmDot) => `${label}: ${value.toFixed(2)}`,
                  render: markParticipants(own),
                },
              ),
            ),
            text([name], {
              fy: (band: string) => band,
              frameAnchor: "top-left",
              text: (band: string) => `${band}: ${own.length}`,
              fontSize: 12,
              fontWeight: "bold",
              dy: 4,
              stroke: colour("paper"),
              strokeWidth: 4,
              fill: colour("ink"),
            }),
          ];
        }),
        text([end], {
          fy: () => used.at(-1)?.name,
          frameAnchor: "bottom-right",
          text: (words: string) => words,
          dy: 44,
          fontSize: 12,
          fill: colour("muted"),
          textAnchor: "end",
        }),
      ],
    });
  };
}
