import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { RequestName } from '@rakkarya/contracts';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';

type Step = 'accept' | 'pack' | 'send' | 'bring-in' | 'deliver' | 'bring-back';

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();

/** One step of a parcel, from a plain form; saying a step again that has been taken changes nothing. */
function step<S extends Step>(name: S, more: (form: FormData) => object = () => ({})) {
  return async ({ request, url }: RequestEvent) => {
    const form = await request.formData();
    const parcelId = text(form, 'paket');
    const asked = { by: visit().caller, parcelId, ...more(form) };
    const taken = await refusalOf(() => visit().ask(`producers.${name}-parcel` satisfies RequestName, asked as never));
    if ('refusal' in taken) return failed(taken.status, { of: parcelId, sentence: taken.refusal.sentence });
    redirect(303, url.pathname);
  };
}

export const parcelActions = {
  terima: step('accept', (form) => ({ readyBy: text(form, 'siap') })),
  kemas: step('pack'),
  kirim: step('send', (form) => ({ courier: text(form, 'kurir'), trackingNumber: text(form, 'resi') })),
  antar: step('bring-in'),
  serahkan: step('deliver'),
  kembali: step('bring-back', (form) => ({ reason: text(form, 'alasan') })),
};
