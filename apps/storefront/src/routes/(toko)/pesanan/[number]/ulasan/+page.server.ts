import { fail, redirect } from '@sveltejs/kit';
import { reviewDraft } from '@rakkarya/contracts';
import { namedOrder, pageOf } from '#lib/order/named-order.ts';
import { refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { written, wrongTexts } from '#lib/voices/wrong-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const own = namedOrder(event);
  const { items } = await visit().listReviewable(own);
  return { items, number: own.number, order: pageOf(own), received: event.url.searchParams.has('diterima') };
};

type Field = 'stars' | 'words' | 'photos';
const limits = { words: { min: 3, max: 2000 } };
const mostPhotos = 3;

export const actions: Actions = {
  default: async (event) => {
    const own = namedOrder(event);
    const form = await event.request.formData();
    const entered = { stars: Number(form.get('bintang')), words: written(form, 'ulasan') };
    const of = String(form.get('sku') ?? '');
    const photos = form.getAll('foto').filter((file): file is File => file instanceof File && file.size > 0);
    const wrong: Field[] = wrongTexts({ words: entered.words }, limits);
    if (!reviewDraft.shape.stars.safeParse(entered.stars).success) wrong.unshift('stars');
    if (photos.length > mostPhotos) wrong.push('photos');
    if (wrong.length || !reviewDraft.shape.sku.safeParse(of).success)
      return fail(422, { of, wrong, entered, sentence: null });

    const sent = await refusalOf(async () => {
      const pictures = await Promise.all(photos.map(async (file) => new Uint8Array(await file.arrayBuffer())));
      await visit().writeReview(own, { sku: of, ...entered }, pictures);
    });
    if ('refusal' in sent) return fail(sent.status, { of, wrong, entered, sentence: sent.refusal.sentence });
    redirect(303, `${pageOf(own, '/ulasan')}${own.key ? '&' : '?'}diterima=1#isi`);
  },
};
