import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { paletteCss } from "../chart/palette.js";
import { type Html, html, trusted } from "../html/html.js";
import { contentSecurityPolicy } from "./content-policy.js";

/** The part of the stylesheet, among the assets, for what is seen first: head, answer, first chart. */
export const firstStyleFile = "first.css";

let read: string | undefined;

/** The colours and the style of what is seen first. The stylesheet of the site begins with it. */
export function firstStyle(): string {
  read ??= `${paletteCss()}\n${readFileSync(new URL(`../../assets/${firstStyleFile}`, import.meta.url), "utf8")}`;
  return read;
}

/** That style within a page, which is painted before its stylesheet has come. */
export function firstStyleElement(): Html {
  return html`<style>${trusted(firstStyle())}</style>
`;
}

/** The policy of a page in which it stands, and no other style. */
export function firstStylePolicy(): string {
  const digest = createHash("sha256").update(firstStyle()).digest("base64");
  return contentSecurityPolicy.replace("style-src 'self'", `style-src 'self' 'sha256-${digest}'`);
}

/** The stylesheet of the site: in the head, or after what is painted before it has come. */
export function stylesheet(address: string): Html {
  return html`<link rel="stylesheet" href="${address}">\n`;
}
