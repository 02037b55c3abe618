import { visible } from "@depositary/model";

/** A message of several lines on a terminal, with what it quotes of sources made visible. */
export function printable(text: string): string {
  return text.split("\n").map(visible).join("\n");
}
