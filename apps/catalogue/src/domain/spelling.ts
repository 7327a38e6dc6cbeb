/** Those of the known words a hurried writer most likely meant, best first: at most three. */
export function meant(written: string, known: readonly string[]): string[] {
  const near = known
    .map((word) => ({ word, slips: slips(written, word) }))
    .filter(({ slips }) => slips <= allowed(written))
    .sort((one, other) => one.slips - other.slips);
  const best = near.filter(({ slips }) => slips === near[0]?.slips).map(({ word }) => word);
  return (best.length > 0 ? best : begunBy(written, known)).slice(0, 3);
}

/** What was written, with the best of its meanings in each misspelt word's place. */
export const spoken = (written: string, instead: Readonly<Record<string, readonly string[]>>): string =>
  written
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => instead[word]?.[0] ?? word)
    .join(' ');

const allowed = ({ length }: string): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/** Somebody may also have stopped in the middle of a word. */
const begunBy = (written: string, known: readonly string[]): string[] =>
  written.length < 3 ? [] : known.filter((word) => word.startsWith(written));

/** How many letters are missing, too many, wrong, or swapped with their neighbour (optimal string alignment distance). */
export function slips(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = at(above, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1] ? at(before, j - 2) + 1 : Infinity;
      row.push(Math.min(at(above, j) + 1, at(row, j - 1) + 1, changed, swapped));
    }
    [before, above] = [above, row];
  }
  return at(above, other.length);
}

const at = (row: readonly number[], place: number): number => row[place] ?? Infinity;
