import { error, fail, redirect } from '@sveltejs/kit';
import { cursor, slug as slugs } from '@rakkarya/contracts';
import { foundCraft } from '#lib/found-craft.ts';
import { address } from '#lib/language.ts';
import { refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { written, wrongTexts } from '#lib/voices/wrong-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url }) => {
  const { ask, language, signedIn } = visit();
  const craft = await foundCraft(params.slug, '/tanya');
  const after = cursor.safeParse(url.searchParams.get('sesudah')).data;
  const list = await ask('catalogue.list-craft-questions', { slug: craft.slug, language, after, limit: 20 });
  return { ...list, craft, name: signedIn?.name ?? null, sent: url.searchParams.has('terkirim') };
};

type Field = 'words' | 'name' | 'phone';
const limits = { words: { min: 5, max: 600 }, name: { min: 2, max: 80 } };

export const actions: Actions = {
  default: async ({ params, request }) => {
    if (!slugs.safeParse(params.slug).success) error(404);
    const { ask, caller: by, signedIn, phone: toE164 } = visit();
    const form = await request.formData();
    const entered = {
      words: written(form, 'pertanyaan'),
      name: signedIn?.name ?? written(form, 'nama'),
      phone: written(form, 'telepon'),
    };
    const phone = signedIn ? undefined : toE164(entered.phone);
    const wrong: Field[] = [...wrongTexts(entered, limits), ...(phone === null ? ['phone' as const] : [])];
    if (wrong.length) return fail(422, { wrong, entered, sentence: null });

    const { words, name } = entered;
    const question = { words, name, ...(phone && { phone }) };
    const asked = await refusalOf(() => ask('catalogue.ask-question', { by, slug: params.slug, question }));
    if ('refusal' in asked) return fail(asked.status, { wrong, entered, sentence: asked.refusal.sentence });
    redirect(303, `${address(`/karya/${params.slug}/tanya`)}?terkirim=1`);
  },
};
