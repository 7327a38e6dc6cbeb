import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { orderOf } from '../database/find-order.js';
import { returnOf } from '../domain/returning.js';
import { isVisibleTo } from '../domain/visible-to.js';
import { opens } from '../secrets/private-link.js';

@Controller()
export class ShowReturnPhoto {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.show-return-photo')
  async handle(request: Request<'orders.show-return-photo'>): Promise<Answer<'orders.show-return-photo'>> {
    const { by, key, returnId, position } = request;
    const order = await orderOf(this.db.manager, 'return', returnId);
    const own = by.role === 'producer' && by.producerId === returnOf(order, returnId).producerId;
    if (!own && !isVisibleTo(order, by, opens(key, order))) throw new BrokenRule('not-found');
    const [photo] = await this.db.query('SELECT bytes FROM return_photos WHERE return_id = $1 AND position = $2', [
      returnId,
      position,
    ]);
    if (!photo) throw new BrokenRule('not-found');
    return { mediaType: 'image/jpeg', bytes: photo.bytes.toString('base64') };
  }
}
