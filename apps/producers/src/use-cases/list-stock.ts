import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { pageOf, skuOf } from '../database/page.js';
import { stockItems } from '../database/stock-items.js';
import { listedFor } from '../domain/own.js';

@Controller()
export class ListStock {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.list-stock')
  async handle({
    by,
    producer: slug,
    limit,
    after,
    ...rest
  }: Request<'producers.list-stock'>): Promise<Answer<'producers.list-stock'>> {
    const wanted = { ...rest, slug, after: skuOf(after), limit: limit + 1 };
    const rows = await stockItems(this.db.manager, { ...listedFor(by), ...wanted });
    return pageOf(rows, limit, ({ sku }) => sku);
  }
}
