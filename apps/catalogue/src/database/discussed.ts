import type { Fact } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';

/** Said only of a craft on the shelf: of others nothing is shown. */
export async function discussed(tx: EntityManager, craftId: string): Promise<Fact<'catalogue.craft-discussed'>[]> {
  const listed: { slug: string }[] = await tx.query('SELECT slug FROM listing WHERE craft_id = $1', [craftId]);
  return listed.map(({ slug }) => ({ name: 'catalogue.craft-discussed', data: { craftId, slug } }));
}
