/**
 * Whether the session printed in a voting record of the General Assembly is the one that its symbol names. It stands there
 * as `80`, an emergency special one as `10emsp`; as in symbols, `ES-10` and `S-14`, is understood too.
 */
export function isSessionOf(session: string, printed: string): boolean {
  const [match, ordinal = "", kind] = /^(\d{1,3})(emsp)?$/.exec(printed) ?? [];
  if (match === undefined) return printed === session;
  return session === `${kind === undefined ? "" : "ES-"}${Number(ordinal)}`;
}
