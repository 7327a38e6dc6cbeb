import { Controller } from '@nestjs/common';
import { BrokenRule, type OrderView, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrderOfPayment } from '../database/locked-order.js';
import { viewOf } from '../domain/order-view.js';
import { isVisibleTo } from '../domain/visible-to.js';
import { opens } from '../secrets/private-link.js';

@Controller()
export class AttachProof {
  constructor(private readonly db: DataSource) {}

  @OnRequest('orders.attach-proof')
  async handle({ by, key, paymentId, bytes }: Request<'orders.attach-proof'>): Promise<OrderView> {
    const picture = asJpeg(bytes);

    return this.db.transaction(async (tx) => {
      const { order, payment } = await lockedOrderOfPayment(tx, paymentId);
      if (!isVisibleTo(order, by, opens(key, order))) throw new BrokenRule('not-found');
      await keep(tx, order, order.attachProof(payment, new Date(), by));
      await tx.query(KEEP_PROOF, [paymentId, picture]);
      return viewOf(order);
    });
  }
}

const KEEP_PROOF = `
  INSERT INTO proofs (payment_id, bytes) VALUES ($1, $2)
  ON CONFLICT (payment_id) DO UPDATE SET bytes = excluded.bytes, attached_at = now()`;

/** Every JPEG begins with the marker SOI and another one (ISO/IEC 10918-1, B.1.1.3). */
function asJpeg(base64: string): Buffer {
  const bytes = Buffer.from(base64, 'base64');
  if (!bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) throw new BrokenRule('picture-unreadable');
  return bytes;
}
