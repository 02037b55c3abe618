import { makeTip } from "../chart/tip.js";

/** Says what a mark is, and has it stand out. */
export interface MarkTeller {
  readonly tell: (mark: Element, words: string) => void;
  readonly hide: () => void;
  /** The words themselves, to which the pointer may go. */
  readonly words: HTMLElement;
}

export function markTeller(): MarkTeller {
  const hide = () => {
    for (const told of document.querySelectorAll(".told")) told.classList.remove("told");
    tip.clear();
  };
  const tip = makeTip(hide);
  const tell = (mark: Element, words: string) => {
    hide();
    mark.classList.add("told");
    const { left, bottom } = mark.getBoundingClientRect();
    tip.tell(words, left, bottom);
  };
  return { tell, hide, words: tip.element };
}
