/** The address of the running script. Throws where it is asked later, in what a script left to be called. */
export function scriptAddress(): string {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) throw new Error("no script is running");
  return script.src;
}
