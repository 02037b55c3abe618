/** The scale of so many squares in a row, counted from 0, with a gap between them that is a share of their step. */
export function tileScale(length: number, paddingInner: number) {
  const domain = Array.from({ length }, (_, index) => index);
  return { axis: null, domain, round: false, paddingInner, paddingOuter: 0 } as const;
}
