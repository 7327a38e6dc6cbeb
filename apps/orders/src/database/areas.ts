import type { EntityManager } from 'typeorm';

export interface NamedArea {
  code: string;
  name: string;
}

/** How long a code is at each level: province, regency, district, village. */
const LENGTHS = [2, 5, 8, 13];

/** The areas around a code, itself included, from the province down. */
export const above = (code: string): string[] => LENGTHS.filter((n) => n <= code.length).map((n) => code.slice(0, n));

export function areasOf(db: EntityManager, codes: readonly string[]): Promise<NamedArea[]> {
  return db.query('SELECT code, name FROM areas WHERE code = ANY ($1) ORDER BY code', [codes]);
}

/** Those one level below; the provinces when nothing is named. */
export function areasUnder(db: EntityManager, under: string | undefined): Promise<NamedArea[]> {
  const level = under === undefined ? 2 : LENGTHS[LENGTHS.indexOf(under.length) + 1];
  if (level === undefined) return Promise.resolve([]);
  return db.query(
    `SELECT code, name FROM areas WHERE code > $1 AND code < $1 || '~' AND length(code) = $2 ORDER BY name, code`,
    [under === undefined ? '' : `${under}.`, level],
  );
}

const AT_MOST = 30;

/**
 * Villages and districts that are called so: `Talun`, or `Talun, Blitar` for those that lie in what is called so. Whole names
 * before beginnings before parts, and what lies in this regency before all others.
 */
export function areasCalled(db: EntityManager, q: string, region: string): Promise<NamedArea[]> {
  const [name = '', around = ''] = q.split(',').map((part) => part.trim());
  return db.query(CALLED, [name, `${escaped(name)}%`, `%${escaped(name)}%`, `%${escaped(around)}%`, region, AT_MOST]);
}

const CALLED = `
  SELECT area.code, area.name FROM areas AS area
  WHERE length(area.code) >= 8 AND area.name ILIKE $3
    AND ($4 = '%%' OR EXISTS (SELECT FROM areas AS around
      WHERE around.code IN (left(area.code, 2), left(area.code, 5), left(area.code, 8)) AND around.code <> area.code AND around.name ILIKE $4))
  ORDER BY NOT starts_with(area.code, $5), lower(area.name) <> lower($1), area.name NOT ILIKE $2, length(area.code) DESC, area.name, area.code
  LIMIT $6`;

/** As people call it, the narrowest first. */
export async function calledArea(db: EntityManager, code: string): Promise<string[]> {
  const areas = await areasOf(db, above(code));
  return areas.map(({ name }) => name).reverse();
}

const escaped = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
