import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { cursorOf, placeOf } from '../database/list-place.js';
import { listedOrders, producersLike } from '../database/listed-orders.js';
import { itemOf } from '../domain/order-item.js';
import { todayHere } from '../domain/today-here.js';

type Listing = Request<'orders.list-orders'>;

@Controller()
export class ListOrders {
  constructor(private readonly db: DataSource) {}

  /** One more than asked for is read: whether there is one says whether the list goes on. */
  @OnRequest('orders.list-orders')
  async handle(listing: Listing): Promise<Answer<'orders.list-orders'>> {
    const { by, limit, status, from, to, q, waiting, after } = listing;
    if (by.role !== 'staff' && by.role !== 'buyer') throw new BrokenRule('not-allowed');
    const accountId = by.role === 'staff' ? undefined : by.accountId;
    const producerIds = await this.producerIds(listing);
    const sought = {
      accountId,
      status,
      producerIds,
      from,
      to,
      q,
      waiting: waiting === undefined ? undefined : { is: waiting, today: todayHere() },
      after: after === undefined ? undefined : placeOf(after),
    };

    const rows = await listedOrders(this.db.manager, sought, limit + 1);
    const shown = rows.slice(0, limit);
    return {
      items: shown.map((row) => itemOf(row, todayHere())),
      next: rows.length > limit ? cursorOf(shown.at(-1)!) : null,
    };
  }

  private async producerIds({ producer, village }: Listing): Promise<string[] | undefined> {
    return producer || village ? producersLike(this.db.manager, { producer, village }) : undefined;
  }
}
