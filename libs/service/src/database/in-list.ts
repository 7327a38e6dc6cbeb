/**
 * A list for `column IN ${places}`, with a parameter for each value, the first of them `$first`. Postgres cannot know how long
 * an array is and plans for it anew each time; for this it plans once. The last value is repeated up to a power of two, so that
 * there are few such statements; of nothing it is a list of NULL, which nothing is in.
 */
export function inList(first: number, values: readonly string[]): { places: string; values: (string | null)[] } {
  const length = 2 ** Math.ceil(Math.log2(Math.max(values.length, 1)));
  const filled = Array.from({ length }, (_, i) => values[i] ?? values.at(-1) ?? null);
  return { places: `(${filled.map((_, i) => `$${first + i}`).join(', ')})`, values: filled };
}
