/** One `Allow` or `Disallow` line. */
interface RobotsRule {
  readonly isAllowed: boolean;
  readonly path: string;
}

interface RobotsGroup {
  readonly agents: readonly string[];
  readonly rules: readonly RobotsRule[];
}

/** RFC 9309 section 2.5: at least 500 KiB must be read. */
const CHARACTERS_MAX = 512 * 1024;

/**
 * Whether robots.txt (RFC 9309) lets `agent` ask for `path` (with its query). The group that names the agent decides, else
 * the group `*`, else all is allowed; the longest matching rule wins, and `Allow` where two are as long.
 */
export function isPathAllowed(robotsText: string, agent: string, path: string): boolean {
  const groups = readGroups(robotsText.slice(0, CHARACTERS_MAX));
  const rules = rulesFor(groups, agent.toLowerCase()) ?? rulesFor(groups, "*") ?? [];
  const matching = rules.filter((rule) => matches(rule.path, path));
  const longest = Math.max(0, ...matching.map((rule) => rule.path.length));
  const decisive = matching.filter((rule) => rule.path.length === longest);
  return decisive.length === 0 || decisive.some((rule) => rule.isAllowed);
}

function rulesFor(groups: readonly RobotsGroup[], agent: string): readonly RobotsRule[] | null {
  const own = groups.filter(({ agents }) => agents.includes(agent));
  return own.length === 0 ? null : own.flatMap(({ rules }) => rules);
}

function readGroups(text: string): readonly RobotsGroup[] {
  const groups: { agents: string[]; rules: RobotsRule[] }[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, key = "", value = ""] = /^\s*([A-Za-z-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const current = groups.at(-1);
    if (/^user-agent$/i.test(key)) {
      const agent = value.trim().toLowerCase();
      if (current === undefined || current.rules.length > 0) groups.push({ agents: [agent], rules: [] });
      else current.agents.push(agent);
    } else if (/^(dis)?allow$/i.test(key) && current !== undefined) {
      current.rules.push({ isAllowed: /^allow$/i.test(key), path: normalisePath(value.trim()) });
    }
  }
  return groups;
}

function matches(pattern: string, path: string): boolean {
  if (pattern === "") return false;
  const isAnchored = pattern.endsWith("$");
  const parts = (isAnchored ? pattern.slice(0, -1) : pattern).split("*");
  return matchesParts(parts, normalisePath(path), isAnchored);
}

/**
 * Each part in order, the first at the beginning, the last at the end where the pattern is anchored; no regular
 * expression, so no blow-up.
 */
function matchesParts(
  [first = "", ...others]: readonly string[],
  path: string,
  isAnchored: boolean,
): boolean {
  if (!path.startsWith(first)) return false;
  if (others.length === 0) return !isAnchored || path === first;
  let at = first.length;
  for (const part of others.slice(0, -1)) {
    const found = path.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  const last = others.at(-1) ?? "";
  return isAnchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) !== -1;
}

/** Percent-encoding compared in one spelling; a broken one is left as it is. */
function normalisePath(path: string): string {
  return path.replace(/%([0-9a-fA-F]{2})/g, (_whole, code: string) => {
    const character = String.fromCharCode(Number.parseInt(code, 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : `%${code.toUpperCase()}`;
  });
}
