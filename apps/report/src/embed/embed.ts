import { type Figure, fullTitle } from "../chart/figure.js";
import { html } from "../html/html.js";
import { json } from "../site/json.js";
import { absoluteAddress, type SiteAddress } from "../site/site-address.js";

const EMBED_WIDTH = 800;

/** Where the small page of a chart stands that others show in a frame. `folder` is that of its page. */
export function embedPath(folder: string, { name }: Figure): string {
  return `${folder}chart/${name}.html`;
}

const NARROW = ".narrow.svg";

/** The drawing for frames that are narrow, in the same place. */
export function narrowPath(folder: string, { name }: Figure): string {
  return `${folder}chart/${name}${NARROW}`;
}

/** Whether a file is the drawing of a chart that is published as a picture. */
export function isPictured(path: string): boolean {
  return path.endsWith(".svg") && !path.endsWith(NARROW);
}

/** The description of the same for programs that turn an address into a frame. */
export function oEmbedPath(folder: string, { name }: Figure): string {
  return `${folder}chart/${name}.oembed.json`;
}

/** The line below the drawing, in px. */
const LINK_HEIGHT = 40;

/** Height in px of the frame of a drawing that stands alone, where the frame and so the drawing is `EMBED_WIDTH` wide. */
export function frameHeight(svg: string): number {
  const [, width, height] = / viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  if (width === undefined || height === undefined)
    throw new Error(`expected a drawing with its size, found ${svg.slice(0, 80) || "none"}`);
  return Math.ceil((Number(height) * EMBED_WIDTH) / Number(width)) + LINK_HEIGHT;
}

/**
 * What a publisher pastes: a frame that has its height where no script runs, and takes that of its content where one does.
 * `height` is the one it has, in px.
 */
export function embedSnippet(site: SiteAddress, folder: string, figure: Figure, height: number): string {
  const address = absoluteAddress(site, embedPath(folder, figure));
  return html`<iframe src="${address}" title="${fullTitle(figure)}" width="100%" height="${height}" loading="lazy" style="border:0" data-depositary></iframe>
<script src="${absoluteAddress(site, "embed-host.js")}" async></script>`.markup;
}

/** The chart as oEmbed 1.0 describes rich content. */
export function oEmbed(site: SiteAddress, folder: string, figure: Figure, height: number): string {
  const content = {
    version: "1.0",
    type: "rich",
    title: fullTitle(figure),
    provider_name: "Depositary",
    provider_url: site.base,
    html: embedSnippet(site, folder, figure, height),
    width: EMBED_WIDTH,
    height,
  };
  return json(content);
}
