import type { Source } from "@depositary/model";
import type { Sidecar } from "../../fetch/sidecar.js";
import { type AsAt, liveSource } from "../source.js";

export interface CoeSource {
  /** `treaties`, or the treaty of a chart in lower case. */
  readonly document: string;
  /** What the document is. */
  readonly title: string;
  readonly url: string;
  readonly sidecar: Sidecar;
  readonly asAt: AsAt;
}

/** Identifier of the bytes of an answer of the Treaty Office: `coe-cets-185-3f2a…` (12 digits). */
export function coeSourceId(document: string, sha256: string): string {
  return `coe-${document.toLowerCase()}-${sha256.slice(0, 12)}`;
}

/** The source row of an answer of the Treaty Office, which keeps the instruments. */
export function coeSource({ document, title, url, sidecar, asAt }: CoeSource): Source {
  return liveSource({
    sourceId: coeSourceId(document, sidecar.sha256),
    publisher: "Council of Europe Treaty Office",
    title,
    url,
    sidecar,
    asAt,
    grade: "depositary",
    licence: "reuse for information and education with the source named",
  });
}
