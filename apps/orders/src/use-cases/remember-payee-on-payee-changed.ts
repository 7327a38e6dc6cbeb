import { Injectable } from '@nestjs/common';
import type { Event } from '@rakkarya/contracts';
import { once, OnEvent } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';

@Injectable()
export class RememberPayeeOnPayeeChanged {
  constructor(private readonly db: DataSource) {}

  @OnEvent('producers.payee-changed', { durable: 'orders_remember-payee' })
  async handle(event: Event<'producers.payee-changed'>): Promise<void> {
    const { payeeId, version, name, account, qris = null } = event.data;
    await once(this.db, event, async (tx) => {
      await tx.query(REMEMBER, [payeeId, version, name, account, qris]);
    });
  }
}

const REMEMBER = `
  INSERT INTO payees (payee_id, version, name, account, qris) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (payee_id) DO UPDATE SET version = excluded.version, name = excluded.name, account = excluded.account,
    qris = excluded.qris
  WHERE payees.version < excluded.version`;
