import { fail, redirect } from '@sveltejs/kit';
import { webhookDraft, webhookKinds } from '@rakkarya/contracts';
import { problemSentence } from '@rakkarya/wording';
import { language } from '#lib/language.ts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ask, caller: by } = visit();
  const { items } = await ask('notices.list-webhooks', { by });
  return { webhooks: items, kinds: webhookKinds };
};

export const actions: Actions = {
  /** The secret is in the answer to the form itself: an address with it would be kept by the browser. */
  daftar: async ({ request }) => {
    const form = await request.formData();
    const entered = { name: String(form.get('nama') ?? ''), url: String(form.get('alamat') ?? '') };
    const draft = webhookDraft.safeParse({ ...entered, kinds: form.getAll('kabar') });
    const id = String(form.get('id') ?? '');
    if (!draft.success)
      return fail(422, { of: 'baru', sentence: problemSentence('ill-formed', {}, language()), entered });
    const { ask, caller: by } = visit();
    const registered = await refusalOf(() => ask('notices.register-webhook', { by, id, webhook: draft.data }));
    if ('refusal' in registered)
      return fail(registered.status, { of: 'baru', sentence: registered.refusal.sentence, entered });
    return { of: registered.answer.id, secret: registered.answer.secret };
  },
  rahasia: async ({ request }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const { ask, caller: by } = visit();
    const rotated = await refusalOf(() => ask('notices.rotate-secret', { by, id }));
    if ('refusal' in rotated) return failed(rotated.status, { of: id, sentence: rotated.refusal.sentence });
    return { of: id, secret: rotated.answer.secret };
  },
  saklar: async ({ request, url }) => {
    const form = await request.formData();
    const id = String(form.get('id') ?? '');
    const { ask, caller: by } = visit();
    const state = form.get('ke') === 'on' ? 'on' : 'off';
    const switched = await refusalOf(() => ask('notices.switch-webhook', { by, id, state }));
    if ('refusal' in switched) return failed(switched.status, { of: id, sentence: switched.refusal.sentence });
    redirect(303, url.pathname);
  },
  hapus: async ({ request, url }) => {
    const id = String((await request.formData()).get('id') ?? '');
    const { ask, caller: by } = visit();
    const removed = await refusalOf(() => ask('notices.remove-webhook', { by, id }));
    if ('refusal' in removed) return failed(removed.status, { of: id, sentence: removed.refusal.sentence });
    redirect(303, url.pathname);
  },
};
