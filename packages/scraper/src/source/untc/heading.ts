import { quoted } from "../../one-line.js";
import { labelKinds, labelsWithComma, meaningOf } from "./label.js";
import type { Heading, HeadingLabel } from "./status-record.js";

const LETTERED = /^(.*\S)\s*\(([A-Za-z]{1,2})\)$/;

/**
 * Takes a column heading apart: labels in any order, each with the letter in its last bracket, if any. Nothing is
 * looked up but the labels that hold commas or end in a bracket of their own.
 */
export function readHeading(printed: string): Heading {
  return { printed, labels: splitLabels(printed).map(readLabel) };
}

/** Labels that are not in the vocabulary, in the order of the heading. */
export function unknownLabels(heading: Heading): readonly string[] {
  return heading.labels.map(({ label }) => label).filter((label) => !labelKinds.has(label));
}

/** What is wrong with a heading whose labels are all known: a label or a letter that stands twice, or no label. */
export function headingProblems(heading: Heading): readonly string[] {
  const where = `heading ${quoted(heading.printed)}`;
  if (heading.labels.some(({ label }) => label === "")) return [`${where} has an empty label`];
  const marks = [...new Set(heading.labels.map(({ mark }) => mark))];
  const repeated = repeatedLabels(heading).map((label) => `${where} has ${quoted(label)} twice`);
  const ambiguous = marks
    .filter((mark) => meaningOf(heading, mark) === null)
    .map((mark) => `${where} gives ${describeMark(mark)} more than one meaning`);
  return [...repeated, ...ambiguous];
}

/** `letter "a"`, or `a date without a letter`. */
export function describeMark(mark: string | null): string {
  return mark === null ? "a date without a letter" : `letter ${quoted(mark)}`;
}

function repeatedLabels({ labels }: Heading): readonly string[] {
  const keys = labels.map(({ label, mark }) => (mark === null ? label : `${label}(${mark})`));
  return [...new Set(keys.filter((key, i) => keys.indexOf(key) !== i))];
}

function readLabel(printed: string): HeadingLabel {
  if (labelKinds.has(printed)) return { label: printed, mark: null };
  const [, label = printed, mark = null] = LETTERED.exec(printed) ?? [];
  return { label, mark };
}

function splitLabels(text: string): readonly string[] {
  const labels: string[] = [];
  let start = 0;
  while (start <= text.length) {
    const end = endOfLabel(text, start);
    labels.push(text.slice(start, end).trim());
    start = end + 1;
  }
  return labels;
}

function endOfLabel(text: string, start: number): number {
  const from = start + (text.slice(start).length - text.slice(start).trimStart().length);
  const whole = labelsWithComma.find((label) => text.startsWith(label, from));
  return nextComma(text, whole === undefined ? start : from + whole.length);
}

/** The next comma outside round brackets, or the end of the text. */
function nextComma(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (char === "(") depth++;
    else if (char === ")") depth--;
    else if (char === "," && depth <= 0) return i;
  }
  return text.length;
}
