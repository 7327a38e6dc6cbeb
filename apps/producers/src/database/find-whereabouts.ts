import type { EntityManager } from 'typeorm';
import type { Whereabouts } from '../domain/producer.js';

/** A village and the district it lies in; null when there is no such village in the region. */
export async function findWhereabouts(db: EntityManager, village: string): Promise<Whereabouts | null> {
  const [row] = await db.query(
    `SELECT json_build_object('code', villages.code, 'name', villages.name) AS village,
       json_build_object('code', districts.code, 'name', districts.name) AS district
     FROM villages JOIN districts ON districts.code = district
     WHERE villages.code = $1`,
    [village],
  );
  return row ?? null;
}
