import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const fontFiles = [
  require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"),
  require.resolve("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf"),
];

/** The one font that every machine has, because the package brings it: the same drawing gives the same bytes. */
const font = {
  loadSystemFonts: false,
  fontFiles,
  defaultFontFamily: "DejaVu Sans",
  sansSerifFamily: "DejaVu Sans",
};

/** An SVG document as PNG, `width` px wide. It is drawn on another thread. Throws where the document is not well-formed. */
export async function png(svg: string, width: number): Promise<Uint8Array> {
  const { renderAsync } = await import("@resvg/resvg-js");
  const image = await renderAsync(svg, { font, fitTo: { mode: "width", value: width } });
  return image.asPng();
}
