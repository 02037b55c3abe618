/** How many bits are set in each number of 16 bits. */
const bitsOf = new Uint8Array(1 << 16);
for (let number = 1; number < bitsOf.length; number++)
  bitsOf[number] = (number & 1) + (bitsOf[number >> 1] ?? Number.NaN);

/** How many bits are set in a word of 32 bits. */
export function bitCount(word: number): number {
  return (bitsOf[word & 0xffff] ?? Number.NaN) + (bitsOf[word >>> 16] ?? Number.NaN);
}
