import { redirect } from '@sveltejs/kit';
import { areaCode } from '@rakkarya/contracts';
import { m } from '@rakkarya/wording';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { tariffIn } from '#lib/work/tariff-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const { ask, caller: by } = visit();
  const { items } = await ask('orders.list-tariffs', { by });
  return { items, kept: url.searchParams.get('tersimpan') };
};

export const actions: Actions = {
  simpan: async ({ request, url }) => {
    const form = await request.formData();
    const of = String(form.get('versi') ? form.get('zona') : 'baru');
    const read = tariffIn(form);
    if ('wrong' in read) return failed(422, { of, sentence: sentences()[read.wrong] });
    const { ask, caller: by } = visit();
    const set = await refusalOf(() => ask('orders.set-tariff', { ...read.wanted, by }));
    if ('refusal' in set) return failed(set.status, { of, sentence: set.refusal.sentence });
    redirect(303, `${url.pathname}?tersimpan=${set.answer.zone}`);
  },
  hapus: async ({ request, url }) => {
    const form = await request.formData();
    const zone = areaCode.safeParse(form.get('zona')).data ?? '';
    const version = Number(form.get('versi'));
    const { ask, caller: by } = visit();
    const dropped = await refusalOf(() => ask('orders.drop-tariff', { by, zone, version }));
    if ('refusal' in dropped) return failed(dropped.status, { of: zone, sentence: dropped.refusal.sentence });
    redirect(303, url.pathname);
  },
};

const sentences = () => ({
  zone: m.tariff_wrong_zone(),
  steps: m.tariff_wrong_steps(),
  perKilogram: m.tariff_wrong_per_kilogram(),
});
