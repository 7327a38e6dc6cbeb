import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { orderOfPayment } from '../database/find-order.js';
import { isPaidFor, isVisibleTo } from '../domain/visible-to.js';
import { opens } from '../secrets/private-link.js';

@Controller()
export class ShowProof {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.show-proof')
  async handle({ by, key, paymentId }: Request<'orders.show-proof'>): Promise<Answer<'orders.show-proof'>> {
    const order = await orderOfPayment(this.db.manager, paymentId);
    const payment = order.payments.find(({ id }) => id === paymentId)!;
    const mayLook = isVisibleTo(order, by, opens(key, order)) || isPaidFor(order, payment, by);
    const [proof] = mayLook ? await this.db.query('SELECT bytes FROM proofs WHERE payment_id = $1', [paymentId]) : [];
    if (!proof) throw new BrokenRule('not-found');
    return { mediaType: 'image/jpeg', bytes: proof.bytes.toString('base64') };
  }
}
