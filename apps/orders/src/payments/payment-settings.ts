import { readVariables } from '@rakkarya/service';
import { z } from 'zod';

/** Without a key there is no online payment. The sandbox, or a stand-in, has another address. */
const variables = z.object({
  MIDTRANS_URL: z.url({ protocol: /^https?$/, error: 'https://api.midtrans.com' }).default('https://api.midtrans.com'),
  MIDTRANS_SERVER_KEY: z.string().min(8, { error: 'the server key of the merchant' }).optional(),
  QRIS_KEEP_STATIC: z.enum(['on', 'off'], { error: 'on or off' }).default('off'),
});

export class PaymentSettings {
  /** Acquirers may refuse a home-made code for one payment (tag 01 as 12): then payees' codes stay static, with the amount in them. */
  readonly keepStaticQris: boolean;
  readonly midtrans: { url: string; serverKey: string } | null;

  constructor(env: Readonly<Record<string, string | undefined>> = process.env) {
    const settings = readVariables('orders', variables, env);
    const { MIDTRANS_URL: url, MIDTRANS_SERVER_KEY: serverKey } = settings;
    this.keepStaticQris = settings.QRIS_KEEP_STATIC === 'on';
    this.midtrans = serverKey === undefined ? null : { url, serverKey };
  }
}
