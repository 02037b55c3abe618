import type { TreatyId } from "@depositary/model";

/** Role of the origin that serves the public pages; that of the API is `main`. */
export const PAGES = "pages";

/** A public page that prints the token of the API. */
export const TOKEN_PAGE = { origin: PAGES, path: "/en/web/conventions/full-list" } as const;

const API = "/WS_LFRConventions/api";

/** The empty search form: every treaty. */
const EVERY_TREATY = {
  CodePays: null,
  NumsSte: [],
  AnneeOuverture: null,
  AnneeVigueur: null,
  CodeLieuSTE: null,
  CodeMatieres: [],
  TitleKeywords: [],
  langue: "en",
} as const;

/** What is asked of the API for the list of treaties. */
export const TREATY_LIST = {
  path: `${API}/traites/search`,
  method: "POST",
  headers: { "content-type": "application/json", accept: "application/json" },
  body: JSON.stringify(EVERY_TREATY),
} as const;

/** What is asked of the API for the chart of signatures of a treaty: `CETS-185`. */
export function chartRequest(treaty: TreatyId) {
  return {
    path: `${API}/signatures?numSTE=${numberOf(treaty)}&langue=ENG`,
    headers: { accept: "application/json" },
  };
}

/** The Council's own number, without the name of the series: `CETS-012A` → `012A`. */
export function numberOf(treaty: TreatyId): string {
  return treaty.slice("CETS-".length);
}
