import { Injectable } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import { DataSource } from 'typeorm';
import { Services } from '../services/services.js';

const MOST = 100;

/** What is saved with an account, to be seen on all of its owner's devices. Whether there is such a craft, only the catalogue knows. */
@Injectable()
export class Favourites {
  constructor(
    private readonly db: DataSource,
    private readonly services: Services,
  ) {}

  /** Latest first. */
  async list(accountId: string): Promise<string[]> {
    const rows: { craft_id: string }[] = await this.db.query(
      'SELECT craft_id FROM favourites WHERE account_id = $1 ORDER BY no DESC',
      [accountId],
    );
    return rows.map((row) => row.craft_id);
  }

  async save(accountId: string, craftId: string): Promise<void> {
    const without = await this.add(accountId, [craftId]);
    if (without.length > 0) throw new BrokenRule('favourites-full', { most: MOST });
  }

  /** As many of these, latest first, as there is room for; answers those there is none for. One account's are added one after the other. */
  async add(accountId: string, craftIds: readonly string[]): Promise<string[]> {
    if (craftIds.length === 0) return [];
    await this.#makeRoom(accountId, craftIds);
    return this.db.transaction(async (tx) => {
      await tx.query('SELECT FROM accounts WHERE id = $1 FOR UPDATE', [accountId]);
      const rows: { craft_id: string }[] = await tx.query('SELECT craft_id FROM favourites WHERE account_id = $1', [
        accountId,
      ]);
      const kept = new Set(rows.map((row) => row.craft_id));
      const fresh = [...new Set(craftIds)].filter((id) => !kept.has(id));
      const room = Math.max(0, MOST - kept.size);
      await tx.query(
        'INSERT INTO favourites (account_id, craft_id) SELECT $1, craft_id FROM unnest($2::uuid[]) WITH ORDINALITY AS new (craft_id, place) ORDER BY place DESC',
        [accountId, fresh.slice(0, room)],
      );
      return fresh.slice(room);
    });
  }

  /** What has left the shelf shows on no list: it is forgotten before something else would find no room for it. */
  async #makeRoom(accountId: string, wanted: readonly string[]): Promise<void> {
    const kept = await this.list(accountId);
    if (new Set([...kept, ...wanted]).size <= MOST) return;
    const answer = await this.services
      .ask('catalogue.list-crafts-by-id', { ids: kept, language: 'id' })
      .catch(nothingKnown);
    if (!answer) return;
    const there = new Set(answer.items.map(({ id }) => id));
    await this.db.query('DELETE FROM favourites WHERE account_id = $1 AND craft_id = ANY ($2::uuid[])', [
      accountId,
      kept.filter((id) => !there.has(id)),
    ]);
  }

  async drop(accountId: string, craftId: string): Promise<void> {
    await this.db.query('DELETE FROM favourites WHERE account_id = $1 AND craft_id = $2', [accountId, craftId]);
  }
}

/** Nobody is kept from signing in, or told less than that there is no room, because the catalogue cannot answer. */
function nothingKnown(error: unknown): null {
  if (error instanceof BrokenRule) return null;
  throw error;
}
