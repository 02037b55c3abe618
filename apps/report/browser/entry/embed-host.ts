// On the page of a publisher: gives each frame of a chart the height that its content asks for.
import { findAll } from "../dom/find.js";

/** More than the highest chart takes at the width of a telephone. */
const HEIGHT_MAX = 10_000;

addEventListener("message", ({ data, origin, source }: MessageEvent<unknown>) => {
  const height = heightIn(data);
  if (height === null) return;
  for (const frame of findAll(document, "iframe[data-depositary]", HTMLIFrameElement))
    if (frame.contentWindow === source && new URL(frame.src).origin === origin)
      frame.height = String(Math.ceil(height));
});

/** The height in px that a message asks for; null where it asks for none, or for none that is fit. */
function heightIn(message: unknown): number | null {
  if (typeof message !== "object" || message === null) return null;
  if (!("depositary" in message && "height" in message) || message.depositary !== "height") return null;
  const { height } = message;
  return typeof height === "number" && height > 0 && height <= HEIGHT_MAX ? height : null;
}
