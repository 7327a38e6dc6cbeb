import type { EntityManager } from 'typeorm';

/** Facts about a craft overtake each other: false for what is older than the newest, or as old. Locks the craft until the transaction ends. */
export async function isNews(tx: EntityManager, craftId: string, version: number): Promise<boolean> {
  const news: unknown[] = await tx.query(
    `INSERT INTO crafts (craft_id, version) VALUES ($1, $2)
     ON CONFLICT (craft_id) DO UPDATE SET version = excluded.version WHERE crafts.version < excluded.version
     RETURNING 1`,
    [craftId, version],
  );
  return news.length > 0;
}
