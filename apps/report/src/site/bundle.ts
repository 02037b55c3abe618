/**
 * A module and all that it needs as one file for a browser, which knows neither packages nor TypeScript: a module (`esm`) or a script
 * (`iife`), because a page opened from a file may load the one and not the other.
 */
export async function bundle(input: string, format: "esm" | "iife"): Promise<Uint8Array> {
  // loaded only where it is needed: it takes longer than many a build
  const { rolldown } = await import("rolldown");
  const build = await rolldown({
    input,
    platform: "browser",
    tsconfig: false,
    resolve: {
      conditionNames: ["@depositary/source", "browser", "import", "default"],
      extensionAlias: { ".js": [".ts", ".js"] },
    },
  });
  try {
    const { output } = await build.generate({ format, minify: true });
    return Buffer.from(output[0].code);
  } finally {
    await build.close();
  }
}
