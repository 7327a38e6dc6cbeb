import { readFile } from 'node:fs/promises';

const folder = new URL('../../reference/', import.meta.url);

/** A table that comes with the program: comma-separated, its first line names the columns, no quoting. */
export async function readReference(file: string): Promise<Record<string, string>[]> {
  const text = await readFile(new URL(file, folder), 'utf8');
  if (text.includes('"')) throw new Error(`${file} would need a reader that knows quotes`);
  const [names = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ''])));
}
