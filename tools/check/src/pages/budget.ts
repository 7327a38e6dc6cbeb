/** What a public page may weigh, in bytes as they travel (gzip); source: the budgets for cheap phones on slow networks in docs/decisions. */
export const budget = {
  scripts: 0,
  html: 15 * 1024,
  css: 8 * 1024,
  fonts: 40 * 1024,
  /** Everything that is fetched to show what a phone shows before anybody scrolls. */
  firstView: 200 * 1024,
  requests: 15,
};

/** What of it a page was found to weigh. The first view only where there is a browser to look. */
export type Weight = Omit<typeof budget, 'firstView' | 'requests'> & Partial<typeof budget>;

/** What is too much, in words for the terminal. */
export function tooMuch(path: string, weight: Weight): string[] {
  return (Object.keys(budget) as (keyof typeof budget)[])
    .filter((what) => (weight[what] ?? 0) > budget[what])
    .map((what) => `${path}: ${what} ${weight[what]}, at most ${budget[what]}`);
}
