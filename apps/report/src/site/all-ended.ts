/** What all of these answer, or what one of them threw; in either case only once none of them is at work any more. */
export async function allEnded<const Asked extends readonly Promise<unknown>[]>(asked: Asked) {
  await Promise.allSettled(asked);
  return Promise.all(asked);
}
