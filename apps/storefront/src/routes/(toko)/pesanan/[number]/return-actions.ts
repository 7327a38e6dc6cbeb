import { redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '@rakkarya/wording';
import { failed, refusalOf } from '#lib/refusal.ts';
import { visit } from '#lib/visit.ts';
import { addressOf, named } from './own-order.ts';

const MOST = 3;

/** The buyer asks to send something back. The form carries the id, so that sending it twice asks once. */
export const returnActions = {
  retur: async (event: RequestEvent<{ number: string }>) => {
    const { number, key } = named(event);
    const form = await event.request.formData();
    const lines = linesIn(form);
    const reason = String(form.get('alasan') ?? '').trim();
    if (lines.length === 0 || reason.length < 3) return failed(422, { of: 'retur', sentence: m.return_incomplete() });

    const asked = await refusalOf(async () =>
      visit().askReturn({ number, key, id: String(form.get('id')), lines, reason }, await photosIn(form)),
    );
    if ('refusal' in asked) return failed(asked.status, { of: 'retur', sentence: asked.refusal.sentence });
    redirect(303, `${addressOf({ number, key })}#retur`);
  },
};

const linesIn = (form: FormData): { sku: string; quantity: number }[] =>
  [...form.entries()]
    .filter(([name]) => name.startsWith('jumlah-'))
    .map(([name, value]) => ({ sku: name.slice('jumlah-'.length), quantity: Math.trunc(Number(value)) }))
    .filter(({ quantity }) => quantity > 0);

function photosIn(form: FormData): Promise<Uint8Array[]> {
  const files = form.getAll('foto').filter((file): file is File => file instanceof File && file.size > 0);
  return Promise.all(files.slice(0, MOST).map(async (file) => new Uint8Array(await file.arrayBuffer())));
}
