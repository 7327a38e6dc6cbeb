import { BrokenRule } from '@rakkarya/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Channel } from '../domain/words.js';
import { PaymentProvider, type Charge, type Charged, type ProviderStatus } from './payment-provider.js';
import { PaymentSettings } from './payment-settings.js';

const PATIENCE = 8_000;

/** Midtrans writes amounts as `"24145.00"`; there is nothing behind the point in rupiah. */
const amount = z
  .string()
  .regex(/^\d{1,13}(\.0{1,2})?$/)
  .transform(Number);
const va = z.array(z.object({ bank: z.string(), va_number: z.string() }));

const answer = z.object({
  status_code: z.string(),
  transaction_status: z.string().optional(),
  fraud_status: z.string().optional(),
  gross_amount: amount.optional(),
  refund_amount: amount.optional(),
  qr_string: z.string().optional(),
  va_numbers: va.optional(),
  permata_va_number: z.string().optional(),
  actions: z.array(z.object({ name: z.string(), url: z.string() })).optional(),
});
type Answer = z.output<typeof answer>;

const STATE: Readonly<Record<string, ProviderStatus['state']>> = {
  settlement: 'paid',
  capture: 'paid',
  deny: 'denied',
  cancel: 'expired',
  expire: 'expired',
  failure: 'expired',
  refund: 'refunded',
  partial_refund: 'refunded',
};

/** Core API, version 2. Source: https://docs.midtrans.com/reference/core-api-overview */
@Injectable()
export class MidtransPaymentProvider extends PaymentProvider {
  constructor(private readonly settings: PaymentSettings) {
    super();
  }

  get isOn(): boolean {
    return this.settings.midtrans !== null;
  }

  async charge({ reference, channel, amount: gross, due }: Charge): Promise<Charged | null> {
    const minutes = Math.max(1, Math.floor((due.getTime() - Date.now()) / 60_000));
    const charged = await this.#ask('POST', 'charge', {
      ...paymentType(channel),
      transaction_details: { order_id: reference, gross_amount: gross },
      custom_expiry: { expiry_duration: minutes, unit: 'minute' },
    });
    if (charged.status_code === '406') return null;
    if (charged.status_code !== '201') throw new BrokenRule('provider-refused', { status: charged.status_code });
    return chargedFrom(charged);
  }

  async statusOf(reference: string): Promise<ProviderStatus | null> {
    const said = await this.#ask('GET', `${encodeURIComponent(reference)}/status`);
    if (said.status_code === '404') return null;
    const challenged = said.transaction_status === 'capture' && said.fraud_status === 'challenge';
    const state = challenged ? 'pending' : (STATE[said.transaction_status ?? ''] ?? 'pending');
    return { state, amount: said.gross_amount ?? 0, refunded: said.refund_amount ?? 0 };
  }

  /** What is paid, expired or unknown by then needs no more ending (404, 407, 412). */
  async expire(reference: string): Promise<void> {
    await this.#ask('POST', `${encodeURIComponent(reference)}/expire`);
  }

  /** The same key again is answered with 406: it was given back before. */
  async refund(
    reference: string,
    { key, amount: back, reason }: Parameters<PaymentProvider['refund']>[1],
  ): Promise<void> {
    const said = await this.#ask('POST', `${encodeURIComponent(reference)}/refund`, {
      refund_key: key,
      amount: back,
      reason,
    });
    if (said.status_code !== '200' && said.status_code !== '406')
      throw new BrokenRule('provider-refused', { status: said.status_code });
  }

  async #ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
    const { url, serverKey } = this.#merchant();
    const response = await fetch(`${url.replace(/\/$/, '')}/v2/${path}`, {
      method,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`${serverKey}:`).toString('base64')}`,
      },
      signal: AbortSignal.timeout(PATIENCE),
      redirect: 'error',
      ...(body && { body: JSON.stringify(body) }),
    }).catch(() => null);
    const said = answer.safeParse(await response?.json().catch(() => null));
    if (!response || !said.success || Number(said.data.status_code) >= 500) throw new BrokenRule('unavailable');
    return said.data;
  }

  #merchant(): { url: string; serverKey: string } {
    if (!this.settings.midtrans) throw new BrokenRule('online-off');
    return this.settings.midtrans;
  }
}

function paymentType(channel: Channel): object {
  if (channel === 'qris') return { payment_type: 'qris', qris: { acquirer: 'gopay' } };
  return { payment_type: 'bank_transfer', bank_transfer: { bank: channel } };
}

function chargedFrom({ va_numbers: [first] = [], ...more }: Answer): Charged {
  const number = first?.va_number ?? more.permata_va_number;
  const account = number === undefined ? null : { bank: first?.bank ?? 'permata', number };
  // Only the stand-in names such a page.
  const trial = more.actions?.find(({ name }) => name === 'trial-page')?.url ?? null;
  return { code: more.qr_string ?? null, account, trial };
}
