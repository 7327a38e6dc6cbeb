import { createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

export interface Area {
  /** Kemendagri's: `35`, `35.05`, `35.05.15`, `35.05.15.2003`. */
  code: string;
  name: string;
}

const { resolve } = createRequire(import.meta.url);
const FILES = ['provinces', 'regencies', 'districts', 'villages'];
const ROW = /^([\d.]+),(?:[\d.]+,)?(.+)$/;

/**
 * Every area of the country, line by line: read at once they take 100 MB.
 * Source: idn-area-data (Open Database License), after decree 300.2.2-2138/2025 of the Ministry of Home Affairs.
 */
export async function* allAreas(): AsyncGenerator<Area> {
  for (const file of FILES) {
    const input = createReadStream(resolve(`idn-area-data/data/${file}.csv`), 'utf8');
    for await (const line of createInterface({ input, crlfDelay: Infinity })) {
      const area = areaIn(line);
      if (area) yield area;
    }
  }
}

/** Nothing in the heading, which has no code. */
export function areaIn(line: string): Area | null {
  const [, code, name] = ROW.exec(line) ?? [];
  return code && name ? { code, name: unquoted(name) } : null;
}

const unquoted = (text: string): string => (text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text);
