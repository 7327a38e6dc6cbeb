import { Injectable } from '@nestjs/common';
import { BrokenRule, type Answer, type Asked, type Caller, type Language, type OwnOrder } from '@rakkarya/contracts';
import { GUEST } from '../access/visitor.js';
import { Reencode } from '../pictures/reencode.js';
import { Services } from '../services/services.js';

type Own = OwnOrder & { by: Caller };

/** Staff see every order without having bought anything: they review by the private link alone, as guests do. */
const asBuyer = ({ by, ...order }: Own): Own => ({ ...order, by: by.role === 'staff' ? GUEST : by });

/** Reviews belong to an order. Only orders knows whose it is, so it is asked first: what it does not show to its buyer is not there. */
@Injectable()
export class OrderReviews {
  constructor(
    private readonly services: Services,
    private readonly pictures: Reencode,
  ) {}

  async list(order: Own, language: Language): Promise<Answer<'catalogue.list-reviewable'>> {
    await this.services.ask('orders.show-order', order);
    return this.services.ask('catalogue.list-reviewable', { by: order.by, order: order.number, language });
  }

  /** Of a buyer's completed orders, one page of them. Staff and groups are shown orders that are not their own. */
  async listOwn(
    { by, ...slice }: { by: Caller; after?: string | undefined; limit: number },
    language: Language,
  ): Promise<Answer<'catalogue.list-own-reviews'> & { next: string | null }> {
    if (by.role !== 'buyer') throw new BrokenRule('not-allowed');
    const { items: own, next } = await this.services.ask('orders.list-orders', { by, status: 'completed', ...slice });
    const orders = own.map(({ number }) => number);
    if (orders.length === 0) return { items: [], next };
    return { ...(await this.services.ask('catalogue.list-own-reviews', { by, orders, language })), next };
  }

  async write(
    order: Own,
    review: Asked<'catalogue.write-review'>['review'],
  ): Promise<Answer<'catalogue.write-review'>> {
    const { buyer } = await this.services.ask('orders.show-order', asBuyer(order));
    return this.services.ask('catalogue.write-review', {
      by: order.by,
      order: order.number,
      buyer: buyer.name,
      review,
    });
  }

  async attachPicture(order: Own, sku: string, upload: Uint8Array): Promise<Answer<'catalogue.attach-review-picture'>> {
    await this.services.ask('orders.show-order', asBuyer(order));
    const { bytes, width, height } = await this.pictures.handle(upload);
    const picture = { width, height, bytes: bytes.toString('base64') };
    return this.services.ask('catalogue.attach-review-picture', { by: order.by, order: order.number, sku, ...picture });
  }
}
