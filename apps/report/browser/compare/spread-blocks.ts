/** Lines of text, of which the first is to stand at `wanted`. */
export interface Block {
  readonly wanted: number;
  readonly lines: number;
}

/** The space in which blocks lie: px from the first line to the last, and from line to line. */
export interface BlockSpace {
  readonly top: number;
  readonly bottom: number;
  readonly lineHeight: number;
}

/** Where each block is to begin so that none lies on another, as near as possible to where it is wanted. */
export function spreadBlocks(
  blocks: readonly Block[],
  { top, bottom, lineHeight }: BlockSpace,
): readonly number[] {
  const inOrder = blocks.map((block, index) => ({ ...block, index })).sort((a, b) => a.wanted - b.wanted);
  const places: number[] = [];
  let free = top;
  for (const { wanted, lines, index } of inOrder) {
    const place = Math.max(wanted, free);
    places[index] = place;
    free = place + lines * lineHeight;
  }
  const over = Math.max(0, free - lineHeight - bottom);
  return places.map((place) => place - over);
}
