import type { RenderFunction } from "@observablehq/plot";

/** What stands for a participant in a drawing, or for none. */
interface OfParticipant {
  readonly participantId: string | null;
}

/** Writes on each mark of `rows` the participant that it stands for, so that scripts find it: for `render` of a mark of Plot. */
export function markParticipants(rows: readonly OfParticipant[]): RenderFunction {
  return (index, scales, values, dimensions, context, next) => {
    const drawn = next?.(index, scales, values, dimensions, context) ?? null;
    for (const [place, row] of index.entries()) {
      const participantId = rows[row]?.participantId ?? null;
      if (participantId !== null) drawn?.children[place]?.setAttribute("data-participant", participantId);
    }
    return drawn;
  };
}
