import { error, redirect } from '@sveltejs/kit';
import { orderKey, orderNumber } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import { address } from '#lib/language.ts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The one order an address names, with its secret where it has one. What is ill-formed is no order of anybody's. */
function named({ params, url }: Pick<RequestEvent, 'params' | 'url'>) {
  const number = orderNumber.safeParse(params.number);
  const key = orderKey.safeParse(url.searchParams.get('kunci') ?? undefined);
  if (!number.success || !key.success) error(404);
  return { by: visit().caller, number: number.data, key: key.data };
}

const itself = ({ number, key }: ReturnType<typeof named>): string =>
  address(`/pesanan/${number}`) + (key ? `?kunci=${encodeURIComponent(key)}` : '');

export const load: PageServerLoad = async (event) => {
  const one = named(event);
  return { order: await visit().ask('orders.show-order', one), key: one.key, itself: itself(one) };
};

export const actions: Actions = {
  bukti: async (event) => {
    const { ask, reencode } = visit();
    const one = named(event);
    const form = await event.request.formData();
    const picture = form.get('bukti');
    const paymentId = String(form.get('pembayaran') ?? '');
    if (!(picture instanceof File) || picture.size === 0)
      return failed(422, { of: paymentId, sentence: m.payment_proof_missing() });
    const attached = await refusalOf(async () => {
      const { bytes } = await reencode(new Uint8Array(await picture.arrayBuffer()));
      return ask('orders.attach-proof', { by: one.by, key: one.key, paymentId, bytes });
    });
    if ('refusal' in attached) return failed(attached.status, { of: paymentId, sentence: attached.refusal.sentence });
    redirect(303, itself(one));
  },
  batal: async (event) => {
    const one = named(event);
    const cancelled = await refusalOf(() => visit().ask('orders.cancel-order', one));
    if ('refusal' in cancelled)
      return failed(cancelled.status, { of: one.number, sentence: cancelled.refusal.sentence });
    redirect(303, itself(one));
  },
};
