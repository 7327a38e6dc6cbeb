import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource, LessThan } from 'typeorm';
import { pageOf, seqOf } from '../database/page.js';
import { stockMovementSchema, type StockMovement } from '../database/stock-movement.schema.js';
import { ownedBy } from '../domain/own.js';
import { Stock } from '../domain/stock.js';

type Listed = Answer<'producers.list-stock-movements'>;

@Controller()
export class ListStockMovements {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.list-stock-movements')
  async handle({ by, sku, limit, after }: Request<'producers.list-stock-movements'>): Promise<Listed> {
    await this.db.manager.findOneByOrFail(Stock, { sku, ...ownedBy(by) });
    const seq = seqOf(after);
    const rows = await this.db.manager.find(stockMovementSchema, {
      where: { sku, ...(seq && { seq: LessThan(seq) }) },
      order: { seq: 'DESC' },
      take: limit + 1,
    });
    const { items, next } = pageOf(rows, limit, (row) => row.seq);
    return { items: items.map(shown), next };
  }
}

function shown({ id, at, place, quantity, cause, orderNumber }: StockMovement): Listed['items'][number] {
  return { id, at: at.toISOString(), place, quantity, cause, orderNumber };
}
