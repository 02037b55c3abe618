/** Which option of a list is chosen; the field that controls the list says so to those who do not see it. */
export interface OptionChoice {
  readonly clear: () => void;
  /** Chooses the next, or the one before where `by` is negative, and goes round at the ends. */
  readonly move: (by: 1 | -1) => void;
  /** The one that is chosen, else the first. */
  readonly get: () => Element | undefined;
}

export function optionChoice(input: HTMLInputElement, list: HTMLElement): OptionChoice {
  let chosen = -1;
  const choose = (index: number) => {
    chosen = index;
    const options = [...list.children];
    for (const [at, option] of options.entries()) option.setAttribute("aria-selected", String(at === index));
    const option = options[index];
    if (option === undefined) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };
  return {
    clear: () => choose(-1),
    move: (by) => {
      const { length } = list.children;
      const from = chosen === -1 && by === -1 ? 0 : chosen;
      choose((from + by + length) % length);
    },
    get: () => list.children[Math.max(0, chosen)],
  };
}
