import type { Participant } from "@depositary/model";
import { expect, it } from "vitest";
import { identityNote } from "../../../src/page/participant/identity-note.js";

const nobody = {
  iso2: null,
  m49: null,
  region: null,
  subRegion: null,
  unGroup: null,
  validFrom: null,
  validTo: null,
  nameAr: null,
  nameZh: null,
  nameEs: null,
  nameFr: null,
  nameRu: null,
  note: null,
};
const former = { ...nobody, kind: "formerState" as const, validTo: "1991-12-25" };
const state = { ...nobody, kind: "memberState" as const };

// invented
const who: readonly Participant[] = [
  { ...former, participantId: "OLD", name: "Old Union", note: "Ended in 1991; see NEW." },
  { ...former, participantId: "ELD", name: "Elder Union", note: "Before OLD." },
  {
    ...state,
    participantId: "NEW",
    name: "New <State>",
    note: "Continues OLD (of 1922); its acts stand here.",
  },
  { ...state, participantId: "GLD", name: "Golden State", note: "Never part of GOLD or the OLDER union." },
  { ...state, participantId: "ISL", name: "Island" },
];
const noteOf = (participantId: string) =>
  identityNote({ who }, participantId, { href: (path) => `/${path}` })?.toString() ?? null;

it("leads from a former State to whoever of today names it, and to nobody else", () => {
  expect(noteOf("OLD")).toBe(
    '<p>Ended in 1991; see <a href="/participant/NEW/index.html">NEW</a>.</p>\n<p><a href="/participant/NEW/index.html">New &lt;State&gt;</a>: Continues OLD (of 1922); its acts stand here.</p>\n',
  );
  expect(noteOf("ELD")).toBe('<p>Before <a href="/participant/OLD/index.html">OLD</a>.</p>\n');
});

it("says of a State of today what must be known of it alone, and nothing where there is nothing", () => {
  expect(noteOf("NEW")).toBe(
    '<p>Continues <a href="/participant/OLD/index.html">OLD</a> (of 1922); its acts stand here.</p>\n',
  );
  expect(noteOf("ISL")).toBeNull();
});
