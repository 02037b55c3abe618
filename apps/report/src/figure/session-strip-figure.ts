import type { IdealPoint } from "@depositary/model";
import { type Figure, type FigureData, textWidths } from "../chart/figure.js";
import { drawStrips, type Strip } from "../chart/strips.js";
import { nameIn, participantNames } from "../site/look-up.js";
import type { SiteRecord } from "../site/record.js";
import { rowsOf } from "../site/rows-of.js";
import { formatDate } from "../text/format-date.js";
import { counted, formatDecimal } from "../text/format-number.js";
import { decimalColumn, numberColumn, textColumn } from "./columns.js";

/** Permanent members of the Security Council, the same in each strip: a choice made once, not a finding. */
const named = ["CHN", "FRA", "GBR", "RUS", "SUN", "USA"];
/** Beside the first and the last session every so many. */
const EVERY = 10;

interface SessionPoints {
  readonly session: string;
  readonly year: string;
  readonly points: readonly IdealPoint[];
}

/** Ideal points of a few sessions, a strip each; null where fewer than two sessions have any. */
export function sessionStripFigure(record: SiteRecord): Figure | null {
  const sessions = shownSessions(record);
  const [first] = sessions;
  const last = sessions.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const asOf = formatDate(record.day);
  const title = `Who stood among whom, from session ${first.session} (${first.year}) to session ${last.session} (${last.year})`;
  const names = participantNames(record);
  const present = named.filter((id) => sessions.some(({ points }) => pointOf(points, id) !== undefined));
  return {
    name: "session-strips",
    title,
    subtitle:
      "Position of each member in the recorded votes of a session, a stroke a member, each strip on the scale of its own session",
    alt: `Strips of ideal points in ${counted(sessions.length, "session")}, a stroke a member, with the permanent members of the Security Council named. ${title}. As of ${asOf}.`,
    notes: [
      "Read along a strip, never from one to the next: each session is estimated alone from what it put to a vote, with mean 0 and standard deviation 1, and nothing ties the scales together. That a member lies further to a side than ten sessions before does not say that it moved.",
      `Named: ${present.map((id) => `${id} ${nameIn(names, id)}`).join(", ")}. Until resolution 2758 (XXVI) of 1971 China was represented by another government.`,
    ],
    source: "Recorded votes of the General Assembly; estimate by Depositary",
    asOf,
    legend: [],
    data: pointData(sessions, names),
    summary: namedData(sessions, present),
    draw: drawStrips({
      strips: sessions.map((each) => stripOf(each, names)),
      end: "in each strip, towards the United States →",
    }),
    widths: textWidths,
    hasCells: true,
  };
}

function stripOf({ session, year, points }: SessionPoints, names: ReadonlyMap<string, string>): Strip {
  const name = `Session ${session} (${year})`;
  return {
    name,
    label: `${name}: ${counted(points.length, "member")}`,
    values: points.map(({ participantId, idealPoint }) => ({
      value: idealPoint,
      says: `${nameIn(names, participantId)} at ${formatDecimal(idealPoint, 2)}`,
      label: named.includes(participantId) ? participantId : null,
    })),
  };
}

/** Regular sessions in their order: the first, the last, and every tenth. */
function shownSessions({ idealPoints, rollCalls }: SiteRecord): readonly SessionPoints[] {
  const numbers = [...new Set(idealPoints.map(({ session }) => session))]
    .filter((session) => /^\d+$/.test(session))
    .map(Number)
    .toSorted((a, b) => a - b);
  const shown = numbers.filter(
    (number, index) => index === 0 || index === numbers.length - 1 || number % EVERY === 0,
  );
  return shown.map(String).map((session) => {
    const days = rowsOf(rollCalls, "session", session).map(({ notBefore }) => notBefore);
    const began = days.reduce((least, day) => (day < least ? day : least));
    return { session, year: began.slice(0, 4), points: rowsOf(idealPoints, "session", session) };
  });
}

function pointOf(points: readonly IdealPoint[], id: string): IdealPoint | undefined {
  return points.find(({ participantId }) => participantId === id);
}

function pointData(sessions: readonly SessionPoints[], names: ReadonlyMap<string, string>): FigureData {
  return {
    columns: [
      textColumn("session", "Session", "Session of the General Assembly."),
      textColumn("member", "Member", "Name of the member."),
      decimalColumn("position", "Position", "Ideal point on the scale of the session."),
      decimalColumn("error", "Standard error", "Standard error of the ideal point."),
      numberColumn("ballots", "Ballots", "Roll calls on which it rests."),
    ],
    rows: sessions.flatMap(({ session, points }) =>
      points.map(({ participantId, idealPoint, stdError, ballots }) => ({
        session,
        member: nameIn(names, participantId),
        position: idealPoint,
        error: stdError,
        ballots,
      })),
    ),
  };
}

function namedData(sessions: readonly SessionPoints[], present: readonly string[]): FigureData {
  return {
    columns: [
      textColumn("session", "Session", "Session of the General Assembly."),
      textColumn("year", "Began", "Year of its first recorded vote."),
      numberColumn("members", "Members", "Members with a position."),
      ...present.map((id) => numberColumn(id, id, "Position on the scale of the session.")),
    ],
    rows: sessions.map(({ session, year, points }) => ({
      session,
      year,
      members: points.length,
      ...Object.fromEntries(
        present.map((id) => {
          const point = pointOf(points, id);
          return [id, point === undefined ? "–" : formatDecimal(point.idealPoint, 2)];
        }),
      ),
    })),
  };
}
