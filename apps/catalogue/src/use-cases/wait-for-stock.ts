import { randomUUID } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource, type EntityManager } from 'typeorm';
import { isBeyond, reachedBy, refuseWaiting, type Waiting } from '../domain/wait.js';

@Controller()
export class WaitForStock {
  constructor(private readonly db: DataSource) {}

  /** Each asking stands for itself, whoever waits already: nobody learns who does, and nobody ends what somebody else has asked for. */
  @OnRequest('catalogue.wait-for-stock')
  async handle(asked: Request<'catalogue.wait-for-stock'>): Promise<Answer<'catalogue.wait-for-stock'>> {
    const { by, slug, language, wait } = asked;
    const { phone, email } = reachedBy(wait);
    const contact = phone ?? email!;
    const accountId = by.role === 'guest' ? null : by.accountId;

    return this.db.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [contact]);
      const { craftId, ...variant } = await offered(tx, slug, wait.sku);
      const { ofContact, ...counted } = await waiting(tx, { craftId, sku: wait.sku, contact, accountId });
      refuseWaiting({ ...variant, ...counted });
      const id = randomUUID();
      await tx.query(
        'INSERT INTO wait (id, sku, craft_id, phone, email, language, account_id, beyond) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
        [id, wait.sku, craftId, phone, email, language, accountId, isBeyond(ofContact)],
      );
      return { id };
    });
  }
}

/** Holds the craft, so that its waits are counted one after the other. */
async function offered(tx: EntityManager, slug: string, sku: string): Promise<{ craftId: string; available: number }> {
  const [row] = await tx.query(
    `SELECT craft.id AS "craftId", coalesce(availability.available, 0) AS available
     FROM craft_slug JOIN craft ON craft.id = craft_slug.craft_id JOIN variant ON variant.craft_id = craft.id
       LEFT JOIN availability ON availability.sku = variant.sku
     WHERE craft_slug.slug = $1 AND variant.sku = $2 AND on_shelf AND offered
     FOR NO KEY UPDATE OF craft`,
    [slug, sku],
  );
  if (!row) throw new BrokenRule('not-found');
  return row;
}

/** However often the same was asked for, it counts once; `ofContact` are the other variants it is told of. */
async function waiting(
  tx: EntityManager,
  wait: { craftId: string; sku: string; contact: string; accountId: string | null },
): Promise<Omit<Waiting, 'available'> & { ofContact: number }> {
  const [counted] = await tx.query(
    `SELECT
       (SELECT count(DISTINCT sku)::int FROM wait WHERE contact = $1 AND sku <> $2 AND NOT beyond) AS "ofContact",
       (SELECT count(DISTINCT sku)::int FROM wait WHERE account_id = $3 AND sku <> $2) AS "ofAccount",
       (SELECT count(DISTINCT contact)::int FROM wait WHERE craft_id = $4) AS "forCraft"`,
    [wait.contact, wait.sku, wait.accountId, wait.craftId],
  );
  return counted;
}
