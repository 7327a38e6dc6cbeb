import { Controller } from '@nestjs/common';
import { BrokenRule, type OrderView, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrderOfPayment } from '../database/locked-order.js';
import { bitsOf, ordersWithProofLike } from '../database/proofs-alike.js';
import { viewOf } from '../domain/order-view.js';
import { isVisibleTo } from '../domain/visible-to.js';
import { asJpeg } from '../payments/as-jpeg.js';
import { opens } from '../secrets/private-link.js';

@Controller()
export class AttachProof {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.attach-proof')
  async handle({ by, key, paymentId, bytes, look }: Request<'orders.attach-proof'>): Promise<OrderView> {
    const picture = asJpeg(bytes);

    return this.db.transaction(async (tx) => {
      const { order, payment } = await lockedOrderOfPayment(tx, paymentId);
      if (!isVisibleTo(order, by, opens(key, order))) throw new BrokenRule('not-found');
      const alike = look ? await ordersWithProofLike(tx, look, order.id) : [];
      await keep(tx, order, order.attachProof(payment, { at: new Date(), by, alike }));
      await tx.query(KEEP_PROOF, [paymentId, picture, look && bitsOf(look)]);
      return viewOf(order);
    });
  }
}

const KEEP_PROOF = `
  INSERT INTO proofs (payment_id, bytes, look) VALUES ($1, $2, $3::bit(64))
  ON CONFLICT (payment_id) DO UPDATE SET bytes = excluded.bytes, look = excluded.look, attached_at = now()`;
