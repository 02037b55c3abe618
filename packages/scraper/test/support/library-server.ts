import type { ServerResponse } from "node:http";
import { PAGE_RECORDS, type VoteRecord } from "../../src/source/undl/index.js";
import { renderMarc } from "../source/undl/render-marc.js";
import type { Handler, SeenRequest } from "./loopback-server.js";
import { sendDocument } from "./loopback-server.js";

/** What a made-up Library has to give. */
export interface Library {
  /** Files of the record of a series, by record and name. */
  readonly files: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Voting records by body and year: `GA-2026`. */
  readonly records: Readonly<Record<string, readonly VoteRecord[]>>;
  /** Its API answers to this token only. */
  readonly token?: string;
  /** Records on a page of the API. */
  readonly apiPage?: number;
}

const LIBRARY = "https://digitallibrary.un.org";
const ORGANS = new Map([
  ["General Assembly", "GA"],
  ["Security Council", "SC"],
]);

/** Answers as the Digital Library does: record pages, files behind a redirect, the search in MARCXML, the token API. */
export function answerAsLibrary(library: Library): Handler {
  return (request, response) => {
    const url = new URL(request.url, LIBRARY);
    const [, recordId = "", rest = ""] = /^\/record\/(\d+)(.*)$/.exec(url.pathname) ?? [];
    if (url.pathname.startsWith("/api/")) return answerApi(library, url, request, response);
    if (url.pathname === "/search") return sendXml(request, response, searchPage(library, url.searchParams));
    if (rest === "/export/xm") return sendXml(request, response, oneRecord(library, recordId));
    if (rest === "") return sendPage(library, recordId, request, response);
    const stored = /^\/(files|stored)\/(.*)$/.exec(rest);
    const content = library.files[recordId]?.[stored?.[2] ?? ""];
    if (content === undefined) response.writeHead(404).end();
    else if (stored?.[1] === "files")
      response.writeHead(302, { location: request.url.replace("/files/", "/stored/") }).end();
    else sendDocument(request, response, content, "text/csv");
  };
}

function sendXml(request: SeenRequest, response: ServerResponse, xml: string | null): void {
  if (xml === null) response.writeHead(404).end();
  else sendDocument(request, response, xml, "text/xml");
}

function sendPage(library: Library, recordId: string, request: SeenRequest, response: ServerResponse): void {
  const names = Object.keys(library.files[recordId] ?? {});
  const links = names.map((name) => `<li><a href="/record/${recordId}/files/${name}?ln=en">${name}</a></li>`);
  const page = `<!DOCTYPE html><html><head><meta name="robots" content="all"><title>Data</title></head><body><a href="https://www.un.org/">UN</a><ul>${links.join("")}</ul></body></html>`;
  sendDocument(request, response, page, "text/html");
}

function searchPage({ records }: Library, query: URLSearchParams): string {
  const found = records[`${ORGANS.get(query.get("fct__2") ?? "")}-${query.get("fct__3")}`] ?? [];
  const from = Number(query.get("jrec")) - 1;
  return renderMarc(found.slice(from, from + PAGE_RECORDS), { prefix: "ns0:", total: found.length });
}

function oneRecord({ records }: Library, recordId: string): string | null {
  const record = Object.values(records)
    .flat()
    .find((one) => one.recordId === recordId);
  return record === undefined ? null : renderMarc([record]);
}

function answerApi(library: Library, url: URL, request: SeenRequest, response: ServerResponse): void {
  if (request.headers.authorization !== `Token ${library.token}`) {
    response.writeHead(403).end();
  } else if (url.pathname === "/api/v1/file") {
    const recordId = url.searchParams.get("recid") ?? "";
    const listed = Object.keys(library.files[recordId] ?? {}).map((name) => ({
      name: name.replace(/\.\w+$/, ""),
      url: `${LIBRARY}/record/${recordId}/files/${name}`,
      format: /\.\w+$/.exec(name)?.[0] ?? "",
    }));
    sendDocument(request, response, JSON.stringify(listed), "application/json");
  } else sendXml(request, response, apiPage(library, url.searchParams));
}

/** The first page of a search, or the next one: here a search is known by what was found before it. */
function apiPage({ records, apiPage: size = 2 }: Library, query: URLSearchParams): string {
  const [, organ = "", year = ""] = /981__a:"([^"]+)" AND 269__a:(\d{4})/.exec(query.get("p") ?? "") ?? [];
  const found = records[`${ORGANS.get(organ)}-${year}`] ?? [];
  const from = Number(query.get("search_id") ?? 0);
  return renderMarc(found.slice(from, from + size), { total: found.length, searchId: String(from + size) });
}
