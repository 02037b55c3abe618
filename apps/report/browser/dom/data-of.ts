/** The attribute `data-…` of an element, by its name in the script. Throws where it is not there. */
export function dataOf({ dataset }: HTMLElement | SVGElement, name: string): string {
  const value = dataset[name];
  if (value === undefined) throw new Error(`no data of the name ${name}`);
  return value;
}
