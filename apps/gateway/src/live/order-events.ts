import { Injectable } from '@nestjs/common';
import type { Asked } from '@rakkarya/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { filter, merge } from 'rxjs';
import { Services } from '../services/services.js';
import { Audience } from './audience.js';
import { Feed } from './feed.js';
import { tellsOf } from './order-fact.js';
import { OrderWatch } from './order-watch.js';

/** Shows one order to one reader, again whenever it has changed. */
@Injectable()
export class OrderEvents {
  constructor(
    private readonly services: Services,
    private readonly feed: Feed,
    private readonly audience: Audience,
  ) {}

  /** Refuses as showing the order does: 'not-found' for whom it is none of their business. */
  async watch(ask: Asked<'orders.show-order'>, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const show = () => this.services.ask('orders.show-order', ask);
    const order = await show();
    const watch = new OrderWatch(show);
    const about = this.feed.heard.pipe(filter(({ fact }) => tellsOf(fact) && fact.data.orderId === order.id));
    const stream = this.audience.admit(request, reply, () => {
      news.unsubscribe();
      watch.stop();
    });
    const news = merge(about, this.feed.gaps).subscribe(() => watch.plan());
    watch.begin(stream, order);
  }
}
