import { Controller } from '@nestjs/common';
import { BrokenRule, type OrderView, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource, type EntityManager } from 'typeorm';
import { keepOrder } from '../database/keep.js';
import { lockedOrder } from '../database/locked-order.js';
import { keepReturnPhoto } from '../database/return-photos.js';
import { noteReturn } from '../database/waiting-returns.js';
import { viewOf } from '../domain/order-view.js';
import { askReturn } from '../domain/returning.js';
import { isVisibleTo } from '../domain/visible-to.js';
import { asJpeg } from '../payments/as-jpeg.js';
import { opens } from '../secrets/private-link.js';

@Controller()
export class AskReturn {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.ask-return')
  async handle({ by, key, number, ...asked }: Request<'orders.ask-return'>): Promise<OrderView> {
    const photos = asked.photos.map(asJpeg);

    return this.db.transaction(async (tx) => {
      const order = await lockedOrder(tx, 'number', number);
      if (!isVisibleTo(order, by, opens(key, order))) throw new BrokenRule('not-found');
      const facts = askReturn(order, { ...asked, photos: photos.length }, { at: new Date(), by });
      if (facts.length === 0) return viewOf(order);
      await keepPhotos(tx, { id: asked.id, orderId: order.id, photos });
      await noteReturn(tx, order, asked.id);
      await keepOrder(tx, order, facts);
      return viewOf(order);
    });
  }
}

async function keepPhotos(
  tx: EntityManager,
  { id, orderId, photos }: { id: string; orderId: string; photos: Buffer[] },
): Promise<void> {
  const added: unknown[] = await tx.query(
    'INSERT INTO returns (id, order_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
    [id, orderId],
  );
  if (added.length === 0) throw new BrokenRule('not-found');
  for (const [position, bytes] of photos.entries()) await keepReturnPhoto(tx, { returnId: id, position, bytes });
}
