import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

/** Nobody has things sent to more places than these; the one not used for longest makes room. */
const MOST = 20;

@Controller()
export class KeepAddress {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.keep-address')
  async handle({ by, id, address: kept }: Request<'orders.keep-address'>): Promise<Answer<'orders.keep-address'>> {
    if (by.role === 'guest') throw new BrokenRule('not-allowed');
    const { label, name, phone, address } = kept;
    const saved: unknown[] = await this.db.query(KEEP, [id, by.accountId, label, name, phone, address]);
    if (saved.length === 0) throw new BrokenRule('not-found');
    await this.db.query(MAKE_ROOM, [by.accountId, MOST]);
    return { id, ...kept };
  }
}

const KEEP = `
  INSERT INTO addresses (id, account_id, label, name, phone, address) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (id) DO UPDATE
  SET label = excluded.label, name = excluded.name, phone = excluded.phone, address = excluded.address, used_at = clock_timestamp()
  WHERE addresses.account_id = excluded.account_id
  RETURNING id`;

const MAKE_ROOM = `
  DELETE FROM addresses WHERE id IN (
    SELECT id FROM addresses WHERE account_id = $1 ORDER BY used_at DESC, id OFFSET $2)`;
