import { BrokenRule } from '@rakkarya/contracts';
import type { EntityManager } from 'typeorm';

/** A slug once used is the craft's for ever; whoever wants the same one at the same time waits and is refused. */
export async function claimSlug(tx: EntityManager, craftId: string, slug: string): Promise<void> {
  const claimed: unknown[] = await tx.query(
    `INSERT INTO craft_slug AS known (slug, craft_id) VALUES ($1, $2)
     ON CONFLICT (slug) DO UPDATE SET craft_id = excluded.craft_id WHERE known.craft_id = excluded.craft_id RETURNING slug`,
    [slug, craftId],
  );
  if (claimed.length === 0) throw new BrokenRule('slug-taken', { slug });
}
