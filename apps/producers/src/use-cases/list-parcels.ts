import { Controller } from '@nestjs/common';
import type { Answer, Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { pageOf, seqOf } from '../database/page.js';
import { parcelItems, shownTo } from '../database/parcel-items.js';
import { listedFor } from '../domain/own.js';

@Controller()
export class ListParcels {
  constructor(private readonly db: DataSource) {}

  @OnRequest('producers.list-parcels')
  async handle({
    by,
    status,
    order,
    limit,
    after,
  }: Request<'producers.list-parcels'>): Promise<Answer<'producers.list-parcels'>> {
    listedFor(by);
    const rows = await parcelItems(this.db.manager, by, { status, order, after: seqOf(after), limit: limit + 1 });
    const { items, next } = pageOf(rows, limit, (row) => row.seq);
    return { items: items.map((row) => shownTo(by, row)), next };
  }
}
