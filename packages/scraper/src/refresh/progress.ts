import type { ConsoleEffects } from "./console.js";
import type { RefreshEvent } from "./event.js";
import type { SourceName } from "./refresh-source.js";

type ProgressEvent = Extract<RefreshEvent, { readonly kind: "progress" }>;

interface Progress {
  readonly show: (event: ProgressEvent) => void;
  /** Takes the moving line off a terminal. */
  readonly clear: () => void;
}

const LINE_EVERY_MS = 60_000;
const CLEAR_LINE = "\r\u001b[K";

/** How far a source is: count, rate, time that remains. */
export function createProgress({ write, isTerminal, elapsedMs }: ConsoleEffects): Progress {
  const begun = new Map<SourceName, number>();
  let toldAt = elapsedMs();
  return {
    show(event) {
      const now = elapsedMs();
      const since = begun.get(event.source) ?? now;
      begun.set(event.source, since);
      const text = describeProgress(event, now - since);
      if (isTerminal) write(`${CLEAR_LINE}${text}`);
      else if (now - toldAt >= LINE_EVERY_MS) {
        toldAt = now;
        write(`${text}\n`);
      }
    },
    clear() {
      if (isTerminal) write(CLEAR_LINE);
    },
  };
}

/** `untc: 120 of 600, XVIII-16, 58 a minute, 8 min left`. */
function describeProgress({ source, done, total, document }: ProgressEvent, spentMs: number): string {
  const place = `${source}: ${done} of ${total}, ${document}`;
  if (done === 0 || spentMs <= 0) return place;
  const perMinute = (done / spentMs) * 60_000;
  const minutesLeft = Math.ceil((total - done) / perMinute);
  return `${place}, ${Math.round(perMinute)} a minute, ${minutesLeft} min left`;
}
