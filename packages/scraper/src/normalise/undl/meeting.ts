import { quoted } from "../../one-line.js";
import type { ResolutionSymbol } from "../../votes/resolution-symbol.js";

const REVISED = String.raw`(?:/(?:Add|Corr|Rev)\.[1-9]\d?)?`;
/** `A/80/PV.69`, `A/ES-10/PV.41`; before the 31st session, `A/PV.2282`, it names none. */
const ASSEMBLY = new RegExp(String.raw`^A/(?:((?:E?S-)?[1-9]\d{0,2})/)?PV\.[1-9]\d{0,3}${REVISED}$`);
/** `S/PV.9520`, `S/PV.4956 (Resumption 1)`. */
const COUNCIL = new RegExp(String.raw`^S/PV\.[1-9]\d{0,4}(?: ?\((?:Resumption|Part) ?[\dIV]+\))?${REVISED}$`);

/** What is wrong with the meetings of a voting record (952): no plenary meeting of that body, or one of another session. */
export function meetingProblems(
  meetings: readonly string[],
  { body, session }: ResolutionSymbol,
): readonly string[] {
  return meetings.flatMap((meeting) => {
    const found = (body === "GA" ? ASSEMBLY : COUNCIL).exec(meeting);
    const shown = quoted(meeting);
    if (found === null) return [`952: not the symbol of a plenary meeting (${body}): ${shown}`];
    const [, named] = found;
    if (named === undefined || named === session) return [];
    return [`952: ${shown} is a meeting of session ${named} where the symbol says ${session}`];
  });
}
