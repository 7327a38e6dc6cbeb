import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

export type Row = Record<string, string>;

/** A table beside this program; its first line names the columns. */
export const table = (name: string): Row[] =>
  parse(readFileSync(new URL(`../${name}.csv`, import.meta.url)), { columns: true, skip_empty_lines: true });

/** A cell that must be there. */
export function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined || value === '') throw new Error(`${column} is missing in ${JSON.stringify(row)}`);
  return value;
}

export const bilingual = (row: Row, column: string): { id: string; en?: string } => {
  const en = row[`${column}_en`];
  return { id: cell(row, `${column}_id`), ...(en && { en }) };
};
