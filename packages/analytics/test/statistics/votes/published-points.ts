import { existsSync, readFileSync } from "node:fs";
import { shared } from "../../facts-on-file.js";

const file = `${shared}/data/votes/IdealpointestimatesAll_Apr2020.csv`;

/** Whether the published series is beside the repository: Bailey, Strezhnev and Voeten, file of April 2020. */
export const hasPublishedPoints = existsSync(file);

/** Posterior means by `session member`, under the codes that the record gives to the members of that session. */
export function publishedPoints(): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  const [, ...lines] = new TextDecoder("windows-1252").decode(readFileSync(file)).trimEnd().split("\r\n");
  for (const line of lines) {
    const [, state = "", session = "", , point = "", , , , , , , , iso = ""] = line
      .split(",")
      .map((cell) => cell.replaceAll('"', ""));
    points.set(`${session} ${memberOf(state, iso, Number(session))}`, Number(point));
  }
  return points;
}

/** The published points of one session, by member. */
export function pointsOf(session: string): readonly (readonly [string, number])[] {
  return [...publishedPoints()].flatMap(([key, point]) => {
    const [of, member = ""] = key.split(" ");
    return of === session ? [[member, point] as const] : [];
  });
}

/** The file keys States by Correlates of War numbers and gives one code to several. */
function memberOf(state: string, iso: string, session: number): string {
  if (state === "345") return session < 47 ? "YUG" : session < 61 ? "SCG" : "SRB";
  if (state === "365") return session < 47 ? "SUN" : "RUS";
  if (state === "678") return "YEM";
  if (state === "680") return "YMD";
  return state === "713" ? "CHN" : iso;
}
