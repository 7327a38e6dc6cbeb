import { redirect, type RequestEvent } from '@sveltejs/kit';
import { backBy, custody, requests } from '@rakkarya/contracts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { rupiahIn } from './rupiah-in.ts';

const kinds = requests['orders.confirm-payment'].ask.shape.as.catch(undefined);

/** What a form says of one thing, by its id. */
const saidIn = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

async function about(event: RequestEvent, of: string, work: () => Promise<unknown>) {
  const done = await refusalOf(work);
  if ('refusal' in done) return failed(done.status, { of, sentence: done.refusal.sentence });
  redirect(303, event.url.pathname);
}

/** What staff do about an order's money, and about things that come back. */
export const moneyActions = {
  terbayar: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const paymentId = saidIn(form, 'pembayaran');
    const amount = rupiahIn(saidIn(form, 'jumlah'));
    const as = kinds.parse(form.get('sebagai') || undefined);
    const { ask, caller: by } = visit();
    return about(event, paymentId, () => ask('orders.confirm-payment', { by, paymentId, amount, as }));
  },
  pindah: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const paymentId = saidIn(form, 'pembayaran');
    const holder = custody.shape.holder.catch('group').parse(form.get('pemegang'));
    const { ask, caller: by } = visit();
    return about(event, paymentId, () => ask('orders.pass-cash', { by, paymentId, holder }));
  },
  kembali: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const refundId = saidIn(form, 'pengembalian');
    const way = backBy.catch('other').parse(form.get('cara'));
    const reference = saidIn(form, 'rujukan');
    const { ask, caller: by } = visit();
    return about(event, refundId, () => ask('orders.pay-back', { by, refundId, way, reference }));
  },
  putusan: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const returnId = saidIn(form, 'retur');
    const accepted = form.get('putusan') === 'terima';
    const answer = saidIn(form, 'jawaban');
    const { ask, caller: by } = visit();
    return about(event, returnId, () => ask('orders.decide-return', { by, returnId, accepted, answer }));
  },
  diterima: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const returnId = saidIn(form, 'retur');
    const place = form.get('tempat') === 'showroom' ? 'showroom' : 'workshop';
    const { ask, caller: by } = visit();
    return about(event, returnId, () => ask('orders.receive-return', { by, returnId, place }));
  },
};
