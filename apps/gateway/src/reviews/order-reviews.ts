import { Injectable } from '@nestjs/common';
import type { Answer, Asked, Caller, Language, OwnOrder } from '@rakkarya/contracts';
import { Reencode } from '../pictures/reencode.js';
import { Services } from '../services/services.js';

type Own = OwnOrder & { by: Caller };

/** Reviews belong to an order. Only orders knows whose it is, so it is asked first: what it does not show to somebody is not there. */
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

  async write(
    order: Own,
    review: Asked<'catalogue.write-review'>['review'],
  ): Promise<Answer<'catalogue.write-review'>> {
    const { buyer } = await this.services.ask('orders.show-order', order);
    return this.services.ask('catalogue.write-review', {
      by: order.by,
      order: order.number,
      buyer: buyer.name,
      review,
    });
  }

  async attachPicture(order: Own, sku: string, upload: Uint8Array): Promise<Answer<'catalogue.attach-review-picture'>> {
    const { bytes, width, height } = await this.pictures.handle(upload);
    await this.services.ask('orders.show-order', order);
    const picture = { width, height, bytes: bytes.toString('base64') };
    return this.services.ask('catalogue.attach-review-picture', { by: order.by, order: order.number, sku, ...picture });
  }
}
