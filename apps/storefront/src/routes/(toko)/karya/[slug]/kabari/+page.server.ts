import { error, fail, redirect } from '@sveltejs/kit';
import { requests, slug as slugs } from '@rakkarya/contracts';
import { foundCraft } from '#lib/found-craft.ts';
import { address } from '#lib/language.ts';
import { refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { written } from '#lib/voices/wrong-fields.ts';
import { waitOf, type WrongField } from './wait-of.ts';
import type { Actions, PageServerLoad } from './$types';

const stopping = requests['catalogue.stop-waiting'].ask;
const idIn = (text: string | null): string | null => stopping.safeParse({ id: text }).data?.id ?? null;

export const load: PageServerLoad = async ({ params, url }) => ({
  craft: await foundCraft(params.slug, '/kabari'),
  waitId: idIn(url.searchParams.get('tercatat')),
  stopped: url.searchParams.has('batal'),
});

export const actions: Actions = {
  catat: async ({ params, request }) => {
    if (!slugs.safeParse(params.slug).success) error(404);
    const form = await request.formData();
    const entered = { sku: written(form, 'sku'), contact: written(form, 'kontak') };
    const read = waitOf(entered, visit().phone);
    const none: WrongField[] = [];
    if ('wrong' in read) return fail(422, { entered, wrong: read.wrong, sentence: null });

    const kept = await refusalOf(() => visit().waitForStock({ slug: params.slug, wait: read.wait }));
    if ('refusal' in kept) return fail(kept.status, { entered, wrong: none, sentence: kept.refusal.sentence });
    redirect(303, `${address(`/karya/${params.slug}/kabari`)}?tercatat=${kept.answer.id}`);
  },
  batal: async ({ params, request }) => {
    if (!slugs.safeParse(params.slug).success) error(404);
    const id = idIn(written(await request.formData(), 'tunggu'));
    if (id) await visit().ask('catalogue.stop-waiting', { id });
    redirect(303, `${address(`/karya/${params.slug}/kabari`)}?batal=1`);
  },
};
