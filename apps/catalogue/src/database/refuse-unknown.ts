import type { EntityManager } from 'typeorm';
import type { CraftContent } from '../domain/craft.js';
import { illFormed } from '../domain/draft.js';

/** A craft names a kind and pictures that are there. They are held, so that no name changes and no picture goes meanwhile. */
export async function refuseUnknown(tx: EntityManager, { kind, pictures }: CraftContent): Promise<void> {
  const [known] = await tx.query('SELECT code FROM kind WHERE code = $1 FOR SHARE', [kind]);
  if (!known) throw illFormed('craft.kind', 'invalid_value');

  const kept: { id: string }[] = await tx.query(
    'SELECT id FROM picture WHERE id = ANY ($1) ORDER BY id FOR KEY SHARE',
    [pictures],
  );
  const missing = pictures.findIndex((picture) => !kept.some(({ id }) => id === picture));
  if (missing >= 0) throw illFormed(`craft.pictures.${missing}`, 'invalid_value');
}
