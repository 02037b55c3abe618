import { ruleX } from "@observablehq/plot";
import { BAR_ROW, type BarPart, barWords, hasNumberRoom, partBars, partNumbers } from "./bar-parts.js";
import type { Draw } from "./figure.js";
import { isNarrow } from "./is-narrow.js";
import { colour, type Token } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** The ballots of a group. */
export interface GroupBallots {
  readonly group: string;
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
  readonly notVoting: number;
}

/** Diverging bars in members: against to the left, in favour to the right, abstentions across the middle. */
export function drawGroupVotes(groups: readonly GroupBallots[]): Draw {
  return (document, width) => {
    const parts = groups.flatMap(partsOf);
    const left = Math.min(0, ...parts.map(({ from }) => from));
    const right = Math.max(1, ...parts.map(({ to }) => to));
    const domain = [left, right] as const;
    const absent = isNarrow(width) ? "no vote" : "did not vote";
    return plotSvg(document, {
      width,
      height: groups.length * BAR_ROW + 6,
      margin: 2,
      marginLeft: 2,
      x: { axis: null, domain },
      y: { axis: null, domain: groups.map(({ group }) => group), padding: 0 },
      marks: [
        ruleX([0], { stroke: colour("muted"), strokeDasharray: "2 3" }),
        partBars(parts),
        parts
          .filter((part) => hasNumberRoom(part, width / (right - left)))
          .map((part) => partNumbers([part], part.token)),
        barWords(groups, {
          name: ({ group }) => group,
          remark: ({ notVoting }) => (notVoting === 0 ? "" : `${notVoting} ${absent}`),
          domain,
        }),
      ],
    });
  };
}

function partsOf({ group, yes, no, abstain }: GroupBallots): readonly BarPart[] {
  const half = abstain / 2;
  const part = (from: number, value: number, token: Token, name: string): BarPart => ({
    bar: group,
    from,
    to: from + value,
    value,
    token,
    title: `${group}: ${value} ${name}`,
  });
  return [
    part(-half - no, no, "no", "against"),
    part(-half, abstain, "abstain", "abstained"),
    part(half, yes, "yes", "in favour"),
  ].filter(({ value }) => value > 0);
}
