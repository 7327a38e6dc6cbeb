import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { waitingReturns } from '../database/waiting-returns.js';

type Waiting = Answer<'orders.list-group-cases'>;
type Cash = Waiting['cash'][number];

@Controller()
export class ListGroupCases {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.list-group-cases')
  async handle({ by, limit, after }: Request<'orders.list-group-cases'>): Promise<Waiting> {
    if (by.role !== 'producer') throw new BrokenRule('not-allowed');
    const found = await waitingReturns(this.db.manager, { producerId: by.producerId, after, limit: limit + 1 });
    const returns = found.slice(0, limit);
    const next = found.length > limit ? returns.at(-1)!.id : null;
    const cash: (Omit<Cash, 'openedAt'> & { openedAt: Date })[] = await this.db.query(CASH, [by.producerId]);
    return { returns, next, cash: cash.map(({ openedAt, ...one }) => ({ ...one, openedAt: openedAt.toISOString() })) };
  }
}

const CASH = `
  SELECT held.id, number, held.amount::double precision AS amount, held.opened_at AS "openedAt"
  FROM money_cases AS held JOIN orders ON orders.id = held.order_id JOIN payments ON payments.id = held.payment_id
  WHERE (held.settled_at IS NOT NULL) = false AND held.kind = 'cash-held'
    AND EXISTS (SELECT FROM jsonb_array_elements(orders.parts) AS part
      WHERE part #>> '{producer,id}' = $1 AND part #>> '{payee,id}' = payments.payee_id::text)
  ORDER BY held.opened_at, held.id LIMIT 50`;
