import { Controller } from '@nestjs/common';
import { BrokenRule, type OrderView, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keepOrder } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { hasReturnPhoto, keepReturnPhoto } from '../database/return-photos.js';
import { viewOf } from '../domain/order-view.js';
import { addReturnPhoto, returnOf } from '../domain/returning.js';
import { isVisibleTo } from '../domain/visible-to.js';
import { asJpeg } from '../payments/as-jpeg.js';
import { opens } from '../secrets/private-link.js';

@Controller()
export class AttachReturnPhoto {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.attach-return-photo')
  async handle({ by, key, returnId, photo }: Request<'orders.attach-return-photo'>): Promise<OrderView> {
    const bytes = asJpeg(photo);

    return this.db.transaction(async (tx) => {
      const order = await lockedOrder(tx, 'return', returnId);
      if (!isVisibleTo(order, by, opens(key, order))) throw new BrokenRule('not-found');
      if (await hasReturnPhoto(tx, returnId, bytes)) return viewOf(order);
      const position = returnOf(order, returnId).photos;
      const facts = addReturnPhoto(order, returnId);
      await keepReturnPhoto(tx, { returnId, position, bytes });
      await keepOrder(tx, order, facts);
      return viewOf(order);
    });
  }
}
