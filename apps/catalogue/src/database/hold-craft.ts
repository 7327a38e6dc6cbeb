import { BrokenRule } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';
import { Craft } from '../domain/craft.js';

/**
 * The craft, or a new one, with nobody else changing it or its group meanwhile. Somebody else's craft is not there,
 * nor is anything of a group that producers has not yet told of.
 */
export async function holdCraft(
  tx: EntityManager,
  { id, producerId }: Pick<Craft, 'id' | 'producerId'>,
): Promise<Craft> {
  const [group] = await tx.query('SELECT id FROM producer WHERE id = $1 FOR SHARE', [producerId]);
  if (!group) throw new BrokenRule('not-found', { producerId });

  await tx
    .createQueryBuilder()
    .insert()
    .into(Craft)
    .values(Object.assign(new Craft(), { id, producerId }))
    .orIgnore()
    .execute();
  return tx.findOneOrFail(Craft, { where: { id, producerId }, lock: { mode: 'pessimistic_write' } });
}

export async function keepCraft(tx: EntityManager, { id, version, onShelf, content }: Craft): Promise<void> {
  await tx.query('UPDATE craft SET version = $2, on_shelf = $3, content = $4, changed_at = now() WHERE id = $1', [
    id,
    version,
    onShelf,
    JSON.stringify(content),
  ]);
}
