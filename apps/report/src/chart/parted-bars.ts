import { groupBy } from "@depositary/model";
import { BAR_ROW, type BarPart, barWords, hasNumberRoom, partBars, partNumbers } from "./bar-parts.js";
import type { Draw } from "./figure.js";
import { isNarrow } from "./is-narrow.js";
import type { Token } from "./palette.js";
import { plotSvg } from "./plot-frame.js";

/** A bar made of parts that add up to its total. */
export interface PartedBar {
  readonly label: string;
  readonly parts: readonly { readonly name: string; readonly token: Token; readonly value: number }[];
  readonly total: number;
  /** Printed above the end of the bar, and what is printed where the chart is narrow. */
  readonly remark: string;
  readonly shortRemark: string;
}

/** Bars of 100% with the number in each part that has room for it; label above, remark at the end of its line. */
export function drawPartedBars(bars: readonly PartedBar[]): Draw {
  return (document, width) => {
    const parts = bars.flatMap(partsOf);
    const domain = [0, 1] as const;
    return plotSvg(document, {
      width,
      height: bars.length * BAR_ROW + 4,
      marginLeft: 0,
      marginRight: 0,
      marginTop: 2,
      marginBottom: 2,
      x: { axis: null, domain },
      y: { axis: null, domain: bars.map(({ label }) => label), padding: 0 },
      marks: [
        partBars(parts),
        [...groupBy(parts, ({ token }) => token)].map(([token, own]) =>
          partNumbers(
            own.filter((part) => hasNumberRoom(part, width)),
            token,
          ),
        ),
        barWords(bars, {
          name: ({ label }) => label,
          remark: ({ remark, shortRemark }) => (isNarrow(width) ? shortRemark : remark),
          domain,
        }),
      ],
    });
  };
}

function partsOf({ label, parts, total }: PartedBar): readonly BarPart[] {
  let reached = 0;
  return parts.flatMap(({ name, token, value }) => {
    const from = reached / total;
    reached += value;
    const title = `${label}: ${name} ${value} of ${total}`;
    return value === 0 ? [] : [{ bar: label, from, to: reached / total, value, token, title }];
  });
}
