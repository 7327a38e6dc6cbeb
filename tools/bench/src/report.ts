export interface Row {
  what: string;
  figure: string;
  /** The limit measured in the same run, and how far the figure reaches. */
  limit?: string;
  ratio?: number;
  /** The share of the machine's time its host gave to others meanwhile: with much of it the figure says little. */
  stolen?: number;
  /** What we want to reach, in words. */
  goal: string;
  reached: boolean;
}

const percent = (share: number | undefined): string => (share === undefined ? '' : `${(share * 100).toFixed(0)} %`);

/** The rows as a table for people. */
export function table(rows: Row[]): string {
  const cells = rows.map((row) => [
    row.reached ? 'ok' : '--',
    row.what,
    row.figure,
    row.limit ?? '',
    percent(row.ratio),
    percent(row.stolen),
    row.goal,
  ]);
  const head = ['', 'what', 'measured', 'limit in this run', 'share', 'stolen', 'goal'];
  const widths = head.map((title, column) => Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}
