/** Colours by meaning, the same on every page: `[light, dark]`. Status colours differ in lightness, so they stand in greyscale. */
export const palette = {
  paper: ["#ffffff", "#14181c"],
  panel: ["#f6f4ef", "#1c2227"],
  ink: ["#1b1d20", "#ecebe7"],
  muted: ["#585d64", "#a9b0b7"],
  rule: ["#dcd8cf", "#343c44"],
  link: ["#0a4f86", "#8ec8f5"],
  strong: ["#0b3c68", "#9fd4ff"],
  band: ["#bcd3e6", "#2c4d69"],
  comparator: ["#9aa0a6", "#727b84"],
  threshold: ["#a8321f", "#ff9c86"],
  consent: ["#0b3c68", "#b9e0ff"],
  "on-consent": ["#ffffff", "#0a2237"],
  reported: ["#e3eef7", "#213a50"],
  "on-reported": ["#0b3c68", "#cfe8ff"],
  signatory: ["#5ba3cd", "#2e7199"],
  "on-signatory": ["#0d1720", "#ffffff"],
  deposit: ["#3f8ab8", "#4a90bb"],
  none: ["#efede7", "#242a30"],
  "none-edge": ["#b9b4a8", "#4a535c"],
  "on-none": ["#55595f", "#b4bbc2"],
  yes: ["#1f8a70", "#3fb696"],
  "on-yes": ["#ffffff", "#06231b"],
  no: ["#7a2333", "#e0808f"],
  "on-no": ["#ffffff", "#2a0810"],
  abstain: ["#e0c98b", "#8a7640"],
  "on-abstain": ["#2a2310", "#ffffff"],
  "not-voting": ["#efede7", "#242a30"],
  "on-not-voting": ["#55595f", "#b4bbc2"],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type Token = keyof typeof palette;

/** A colour of the palette as charts name it; `finishSvg` turns it into a class or a light colour. */
export function colour(token: Token): string {
  return `var(--${token})`;
}

/** The colour of words on another colour. */
export function inkOn(token: Token): Token {
  const ink = `on-${token}`;
  return isToken(ink) ? ink : "ink";
}

export function isToken(name: string): name is Token {
  return Object.hasOwn(palette, name);
}

/** The part of the stylesheet that follows from the palette: custom properties, light and dark, and a class a colour. */
export function paletteCss(): string {
  const names = Object.keys(palette).filter(isToken);
  const set = (index: 0 | 1) => names.map((name) => `--${name}:${palette[name][index]};`).join("");
  const classes = names.map(
    (name) =>
      `.f-${name}{fill:var(--${name})}.s-${name}{stroke:var(--${name})}.b-${name}{background:var(--${name})}`,
  );
  return [
    `:root{color-scheme:light dark;${set(0)}}`,
    `@media (prefers-color-scheme:dark){:root{${set(1)}}}`,
    `@media print{:root{color-scheme:light;${set(0)}}}`,
    ...classes,
  ].join("\n");
}
