import type { EntityManager } from 'typeorm';

/** By what the couriers' provider knows an area; `null` when it did not know it lately, nothing when it has not been asked. */
export async function knownPlace(db: EntityManager, area: string): Promise<string | null | undefined> {
  const [row] = await db.query(
    `SELECT place FROM courier_places WHERE area = $1 AND (place IS NOT NULL OR asked_at > now() - interval '7 days')`,
    [area],
  );
  return row?.place;
}

export async function rememberPlace(db: EntityManager, area: string, place: string | null): Promise<void> {
  await db.query(
    `INSERT INTO courier_places (area, place) VALUES ($1, $2)
     ON CONFLICT (area) DO UPDATE SET place = excluded.place, asked_at = now()`,
    [area, place],
  );
}
