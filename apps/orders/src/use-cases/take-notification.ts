import { createHash } from 'node:crypto';
import { Controller } from '@nestjs/common';
import { BrokenRule, type Answer, type Request } from '@rakkarya/contracts';
import { OnRequest } from '@rakkarya/messaging';
import { DataSource } from 'typeorm';
import { HeedProvider } from '../payments/heed-provider.js';
import { PaymentSettings } from '../payments/payment-settings.js';
import { isSigned } from '../payments/signature.js';

type Notification = Request<'orders.take-notification'>;

/** A notification is signed without a date and may be replayed for ever: it only says that it is time to ask. */
@Controller()
export class TakeNotification {
  constructor(
    private readonly db: DataSource,
    private readonly provider: HeedProvider,
    private readonly settings: PaymentSettings,
  ) {}

  @OnRequest('orders.take-notification')
  async handle(notification: Notification): Promise<Answer<'orders.take-notification'>> {
    const { midtrans } = this.settings;
    if (!midtrans || !isSigned(notification, midtrans.serverKey)) throw new BrokenRule('not-allowed');
    const id = idOf(notification);
    if (await this.isKnown(id)) return { taken: false };
    await this.provider.ask(notification.order_id, async (tx) => {
      await tx.query('INSERT INTO notifications (id) VALUES ($1) ON CONFLICT DO NOTHING', [id]);
    });
    return { taken: true };
  }

  private async isKnown(id: string): Promise<boolean> {
    const known: unknown[] = await this.db.query('SELECT 1 FROM notifications WHERE id = $1', [id]);
    return known.length > 0;
  }
}

const idOf = ({ signature_key, transaction_id = '', transaction_status }: Notification): string =>
  createHash('sha256').update(`${signature_key} ${transaction_id} ${transaction_status}`).digest('hex');
