import { redirect, type RequestEvent } from '@sveltejs/kit';
import { channel } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { addressOf, named, type Named } from './own-order.ts';

type Event = RequestEvent<{ number: string }>;

/** Does something about one payment of the order; a refusal stands beside that payment. */
async function about(event: Event, paymentId: string, work: (one: Named) => Promise<unknown>) {
  const one = named(event);
  const done = await refusalOf(() => work(one));
  if ('refusal' in done) return failed(done.status, { of: paymentId, sentence: done.refusal.sentence });
  redirect(303, `${addressOf(one)}#bayar-${paymentId}`);
}

/** What a buyer does about a payment. */
export const paymentActions = {
  bukti: async (event: Event) => {
    const form = await event.request.formData();
    const slip = form.get('bukti');
    const paymentId = String(form.get('pembayaran') ?? '');
    if (!(slip instanceof File) || slip.size === 0)
      return failed(422, { of: paymentId, sentence: m.payment_proof_missing() });
    return about(event, paymentId, async ({ key }) =>
      visit().attachProof({ key, paymentId }, new Uint8Array(await slip.arrayBuffer())),
    );
  },
  sudah: async (event: Event) => {
    const paymentId = String((await event.request.formData()).get('pembayaran') ?? '');
    return about(event, paymentId, ({ by, key }) => visit().ask('orders.claim-payment', { by, key, paymentId }));
  },
  cara: async (event: Event) => {
    const form = await event.request.formData();
    const paymentId = String(form.get('pembayaran') ?? '');
    const chosen = channel.catch('qris').parse(form.get('cara'));
    return about(event, paymentId, ({ by, key }) =>
      visit().ask('orders.choose-channel', { by, key, paymentId, channel: chosen }),
    );
  },
};
