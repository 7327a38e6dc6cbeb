import { Injectable } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';
import { DataSource, type EntityManager } from 'typeorm';
import { keep } from '../database/keep.js';
import { lockedOrderOfPayment } from '../database/locked-order.js';
import { heed } from '../domain/online.js';
import { PaymentProvider, type ProviderStatus } from './payment-provider.js';

const REFERENCE = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})-\d{1,3}$/;

/** What the provider does not know, nobody can pay any more. */
const FORGOTTEN: ProviderStatus = { state: 'expired', amount: 0, refunded: 0 };

/** Asks the provider how it stands with a reference, then does what follows from that. */
@Injectable()
export class HeedProvider {
  constructor(
    private readonly db: DataSource,
    private readonly provider: PaymentProvider,
  ) {}

  /** @throws BrokenRule 'not-found' for a reference that is not ours */
  async ask(reference: string, also?: (tx: EntityManager) => Promise<void>): Promise<void> {
    const [, paymentId] = REFERENCE.exec(reference) ?? [];
    if (!paymentId) throw new BrokenRule('not-found');
    const said = (await this.provider.statusOf(reference)) ?? FORGOTTEN;
    await this.db.transaction(async (tx) => {
      const { order, payment } = await lockedOrderOfPayment(tx, paymentId);
      await keep(tx, order, heed(order, payment, { ...said, reference }, new Date()));
      await also?.(tx);
    });
  }
}
